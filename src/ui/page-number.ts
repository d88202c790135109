/** A page number from an address, from 1; what is no such number, or past the last page, is answered with the nearest. */
export function pageNumber(given: string | null, pages: number): number {
  const number = given !== null && /^\d{1,6}$/.test(given) ? Number(given) : 1;
  return Math.min(Math.max(1, number), Math.max(1, pages));
}

/** The address of a page of a list: the first one has no number. `path` is without the language prefix. */
export function pagePath(path: string, page: number, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query);
  if (page > 1) search.set('hal', String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}
