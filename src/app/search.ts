import { isDeepStrictEqual } from 'node:util';
import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import type { SearchState } from '#adapters/resilient-search/resilient-search.ts';
import type { Database } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { readSynonymGroups } from '#domain/search/synonym-group-store.ts';
import { parseSynonyms, type Synonyms } from '#domain/search/synonyms.ts';
import type { Config } from './config.ts';
import { readOwnSynonyms } from './content.ts';
import { followingEngine } from './following-engine.ts';
import { type OutageReport, openMeiliSearch } from './meili-search.ts';
import { type OutsideIndex, openOutsideIndex } from './outside-index.ts';

export interface OpenSearch {
  engine: SearchEngine;
  /** The content's groups of equal terms with the added ones, as they are compiled now. */
  synonymGroups: () => string[][];
  /** Null: search is in PostgreSQL only, or this process has no key to write with. */
  outside: OutsideIndex | null;
  /** Compiles the synonyms anew where they are others now in the database. */
  reloadSynonyms: () => Promise<void>;
  /** Asks Meilisearch once whether it may answer; null: there is none. */
  look: () => Promise<SearchState | null>;
  close: () => void;
}

interface Compiled {
  synonyms: Synonyms;
  postgres: SearchEngine;
}

/** Builds what searches: PostgreSQL, before it Meilisearch where the configuration names one. */
export async function openSearch(
  db: Database,
  config: Pick<Config, 'meili' | 'isPublic'>,
  categories: CategoryTree,
  report: OutageReport = {},
): Promise<OpenSearch> {
  const own = readOwnSynonyms();
  let groups = await readSynonymGroups(db, own);
  let now = compile(db, groups, categories);
  const current = { categories, synonyms: () => now.synonyms };
  const postgres = followingEngine(() => now.postgres);
  const outer = config.meili
    ? openMeiliSearch(db, { ...config, meili: config.meili }, postgres, current, report)
    : null;
  return {
    engine: outer ?? postgres,
    synonymGroups: () => groups,
    outside: openOutsideIndex(config, current.synonyms),
    reloadSynonyms: async () => {
      const stored = await readSynonymGroups(db, own);
      if (isDeepStrictEqual(stored, groups)) return;
      groups = stored;
      now = compile(db, groups, categories);
    },
    look: async () => (outer ? outer.look() : null),
    close: () => outer?.close(),
  };
}

function compile(db: Database, groups: string[][], categories: CategoryTree): Compiled {
  const synonyms = parseSynonyms(groups);
  return { synonyms, postgres: createPostgresSearch(db, { categories, synonyms }) };
}
