import type { SearchEngine } from '#domain/search/search-engine.ts';

/** The engine of the moment: another one may stand there at the next call. */
export function followingEngine(current: () => SearchEngine): SearchEngine {
  return {
    search: (request) => current().search(request),
    suggest: (text, locale, limit) => current().suggest(text, locale, limit),
    searchMakers: (text, limit) => current().searchMakers(text, limit),
  };
}
