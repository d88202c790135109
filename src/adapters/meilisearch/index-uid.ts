import type { IndexName } from '#domain/search/search-index.ts';

/** Under which name an index stands at the server. */
export function indexUid(prefix: string, name: IndexName): string {
  return `${prefix}${name}`;
}

/** Where it is rebuilt, and kept afterwards as it was before. */
export function sideUid(prefix: string, name: IndexName): string {
  return `${indexUid(prefix, name)}_rebuild`;
}
