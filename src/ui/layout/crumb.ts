/** One step of the way to a page; `path` without the language prefix. */
export interface Crumb {
  name: string;
  path: string;
  lang?: 'id' | undefined;
}
