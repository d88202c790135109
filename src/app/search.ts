import { isDeepStrictEqual } from 'node:util';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { documentFormat, type IndexPlace } from '#domain/search/index-build-store.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { readSynonymGroups } from '#domain/search/synonym-group-store.ts';
import { parseSynonyms, type Synonyms } from '#domain/search/synonyms.ts';
import type { Config, MeiliConfig } from './config.ts';
import { readOwnSynonyms } from './content.ts';

/** An outside index, with what its documents are made by; index and synonyms are others after synonyms were added. */
export interface OutsideIndex {
  readonly index: SearchIndex;
  readonly synonyms: Synonyms;
  readonly place: IndexPlace;
}

export interface OpenSearch {
  engine: SearchEngine;
  /** Null: search is in PostgreSQL only, or this process has no key to write with. */
  outside: OutsideIndex | null;
  /** Compiles the synonyms anew, as they stand in the content and the database. */
  reloadSynonyms: () => Promise<void>;
}

interface Compiled {
  synonyms: Synonyms;
  postgres: SearchEngine;
}

export async function openSearch(
  { db }: OpenDatabase,
  { meili }: Pick<Config, 'meili'>,
  categories: CategoryTree,
): Promise<OpenSearch> {
  const own = readOwnSynonyms();
  const compile = (groups: string[][]): Compiled => {
    const synonyms = parseSynonyms(groups);
    return { synonyms, postgres: createPostgresSearch(db, { categories, synonyms }) };
  };
  let groups = await readSynonymGroups(db, own);
  let now = compile(groups);
  return {
    engine: following(() => now.postgres),
    outside: meili?.adminKey ? outsideIndex(meili, meili.adminKey, () => now.synonyms) : null,
    reloadSynonyms: async () => {
      const stored = await readSynonymGroups(db, own);
      if (isDeepStrictEqual(stored, groups)) return;
      groups = stored;
      now = compile(groups);
    },
  };
}

/** The engine of the moment. */
function following(current: () => SearchEngine): SearchEngine {
  return {
    search: (request) => current().search(request),
    suggest: (text, locale, limit) => current().suggest(text, locale, limit),
    searchMakers: (text, limit) => current().searchMakers(text, limit),
  };
}

function outsideIndex({ host, indexPrefix }: MeiliConfig, key: string, current: () => Synonyms): OutsideIndex {
  const make = (synonyms: Synonyms) => ({ synonyms, index: createMeiliIndex({ host, key, indexPrefix, synonyms }) });
  let made = make(current());
  const now = () => {
    if (made.synonyms !== current()) made = make(current());
    return made;
  };
  return {
    place: { place: `${host}/${indexPrefix}`, format: documentFormat },
    get index() {
      return now().index;
    },
    get synonyms() {
      return now().synonyms;
    },
  };
}
