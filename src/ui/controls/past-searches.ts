const key = 'pencarian';
const mostKept = 8;
const shortest = 2;

type Reading = Pick<Storage, 'getItem'>;

/** Searches made on this device, newest first. They never leave it. */
export function readPastSearches(storage: Reading): string[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((query) => typeof query === 'string').slice(0, mostKept) : [];
  } catch {
    return [];
  }
}

/** Those of them that hold what was typed; all of them where nothing was. */
export function pastSearchesLike(storage: Reading, typed: string): string[] {
  const wanted = folded(typed);
  return readPastSearches(storage).filter((query) => folded(query) !== wanted && folded(query).includes(wanted));
}

/** Puts a search first, once whatever its capitals. A full or closed storage changes nothing. */
export function rememberSearch(storage: Pick<Storage, 'getItem' | 'setItem'>, typed: string): void {
  const query = typed.trim().replace(/\s+/g, ' ');
  if (query.length < shortest) return;
  write(storage, [query, ...withoutSearch(storage, query)].slice(0, mostKept));
}

/** Takes one search out, or all of them. */
export function forgetSearch(storage: Pick<Storage, 'getItem' | 'setItem'>, query: string | null): void {
  write(storage, query === null ? [] : withoutSearch(storage, query));
}

function withoutSearch(storage: Reading, query: string): string[] {
  return readPastSearches(storage).filter((other) => folded(other) !== folded(query));
}

function write(storage: Pick<Storage, 'setItem'>, queries: string[]): void {
  try {
    storage.setItem(key, JSON.stringify(queries));
  } catch {
    // The device keeps nothing: searching works without.
  }
}

function folded(query: string): string {
  return query.trim().toLowerCase();
}
