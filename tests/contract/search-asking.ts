import type { SearchAnswer, SearchEngine, SearchRequest } from '#domain/search/search-engine.ts';
import { aSearch } from '../support/search-documents.ts';

/** Short ways to ask the engine under test; it is open only once the tests run. */
export interface Ask {
  engine: () => SearchEngine;
  search: (query: string, wanted?: Partial<SearchRequest>) => Promise<SearchAnswer>;
  /** Product ids of the hits, in order. */
  ids: (query: string, wanted?: Partial<SearchRequest>) => Promise<string[]>;
}

export function asking(engine: () => SearchEngine): Ask {
  const search: Ask['search'] = (query, wanted = {}) => engine().search(aSearch(query, wanted));
  return {
    engine,
    search,
    ids: async (query, wanted) => (await search(query, wanted)).hits.map((hit) => hit.productId),
  };
}
