import { createMeiliSearch } from '#adapters/meilisearch/meili-search.ts';
import {
  createResilientSearch,
  type ResilientSearch,
  type SearchState,
} from '#adapters/resilient-search/resilient-search.ts';
import type { Database } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { isIndexBuilt, isIndexCaughtUp } from '#domain/search/index-build-store.ts';
import { countSearchable } from '#domain/search/search-answer-store.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { parseSearchParams } from '#domain/search/search-params.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type DocumentsOf, documentsOf } from '#domain/search/vocabulary.ts';
import { readWords } from '#domain/search/vocabulary-store.ts';
import type { Config, MeiliConfig } from './config.ts';
import { followingEngine } from './following-engine.ts';
import { placeOf } from './outside-index.ts';
import { refusePowerfulSearchKey } from './search-keys.ts';

export interface OutageReport {
  /** What a call of Meilisearch failed with; the database answered instead. */
  onFault?: (cause: unknown) => void;
  onState?: (state: SearchState) => void;
}

interface Current {
  categories: CategoryTree;
  synonyms: () => Synonyms;
}

/** About 100 bytes each; with more, the server is asked. */
const mostWords = 200_000;
const readWordsEveryMs = 60_000;
/** The server counts no further. */
const mostCounted = 1_000;

/**
 * Meilisearch with `fallback` behind it. It answers while its index is built and not wiped, after an outage only when no
 * change waits, and, where the site is public, with a key that may do no more than search.
 */
export function openMeiliSearch(
  db: Database,
  config: Pick<Config, 'isPublic'> & { meili: MeiliConfig },
  fallback: SearchEngine,
  { categories, synonyms }: Current,
  report: OutageReport,
): ResilientSearch {
  const { meili } = config;
  const { host, indexPrefix } = meili;
  const key = meili.searchKey ?? meili.adminKey ?? '';
  let counted: DocumentsOf | null = null;
  let countedAtMs = Number.NEGATIVE_INFINITY;
  const make = (words: Synonyms) => ({
    words,
    engine: createMeiliSearch({ host, key, indexPrefix, categories, synonyms: words, documentsOf: () => counted }),
  });
  let made = make(synonyms());
  const now = () => {
    if (made.words !== synonyms()) made = make(synonyms());
    return made.engine;
  };
  /** What was written since is found all the same, only that slips are put right at once. */
  const readCounted = async () => {
    if (performance.now() - countedAtMs < readWordsEveryMs) return;
    const words = await readWords(db, mostWords);
    counted = words && documentsOf(words);
    countedAtMs = performance.now();
  };
  const place = placeOf(meili);
  let held = 0;
  let isKeyChecked = false;
  return createResilientSearch({
    ...report,
    primary: followingEngine(now),
    fallback,
    probe: async () => {
      held = (await now().search(parseSearchParams(new URLSearchParams(), 'api'))).total.value;
    },
    isWhole: async () => {
      if (!(await isIndexBuilt(db, place))) return false;
      await readCounted();
      return held >= (await countSearchable(db, mostCounted)) / 2;
    },
    isCaughtUp: async (since) => {
      if (!isKeyChecked) await refusePowerfulSearchKey(config);
      isKeyChecked = true;
      return isIndexCaughtUp(db, place, since);
    },
    now: () => new Date(),
    random: Math.random,
  });
}
