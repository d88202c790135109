import type { CategoryTree } from '#domain/product/category.ts';
import { highlight } from '#domain/search/highlight.ts';
import { PlaceNames } from '#domain/search/place-names.ts';
import { impliedPlaces, readQuery } from '#domain/search/read-query.ts';
import type { SearchAnswer, SearchEngine, SearchHit, SearchRequest } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { DocumentsOf } from '#domain/search/vocabulary.ts';
import { answerQuery } from './answer-query.ts';
import { askServer } from './ask-server.ts';
import type { Connection } from './connection.ts';
import { findMakers } from './find-makers.ts';
import { piecesOf } from './highlight-marks.ts';
import { mostHits } from './index-settings.ts';
import { indexUid } from './index-uid.ts';
import { mayMend } from './query-text.ts';
import { unitsOf } from './rank-hits.ts';
import type { ProductHit } from './read-hits.ts';
import { suggest } from './suggest.ts';
import type { Outcome } from './take-way.ts';
import { correctionsOf } from './tell-corrections.ts';

interface Options extends Connection {
  categories: CategoryTree;
  synonyms: Synonyms;
  /** The words of the documents as they lately were; null: the server is asked instead. */
  documentsOf?: () => DocumentsOf | null;
  /** How long to wait for an answer. */
  timeoutMs?: number;
}

const defaultTimeoutMs = 800;

/**
 * Search on a Meilisearch server, with a key that may do no more. Throws `SearchUnavailable` where it does not answer
 * in time; asks once, never again by itself.
 */
export function createMeiliSearch(options: Options): SearchEngine {
  const { indexPrefix, categories, synonyms, documentsOf = () => null, timeoutMs = defaultTimeoutMs } = options;
  const places = new PlaceNames(synonyms);
  const server = {
    ask: askServer(options, timeoutMs),
    products: indexUid(indexPrefix, 'products'),
    makers: indexUid(indexPrefix, 'makers'),
    synonyms,
    documentsOf,
  };

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const started = performance.now();
    const query = readQuery(request, places);
    const outcome = await answerQuery(server, query);
    const { way, hits, total, counted, known } = outcome;
    const highlightsOf = highlighter(outcome, request.locale, synonyms);
    const told = { words: way.words, dropped: way.dropped, total, hitsIn: (codes: string[]) => hitsIn(outcome, codes) };
    return {
      engine: 'meilisearch',
      degraded: false,
      total: { value: total, relation: total < mostHits ? 'exact' : 'at_least' },
      hits: hits.map((hit) => ({
        productId: hit.id,
        highlights: highlightsOf(hit),
      })),
      facets: counted.facets,
      priceIdr: counted.priceIdr,
      corrections: correctionsOf(way, hits, synonyms, known),
      readFilters: [...way.reading.readFilters, ...impliedPlaces(query, told)],
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  return {
    search,
    suggest: (text, locale, limit) => suggest(server, { categories, places }, text, locale, limit),
    searchMakers: (text, limit) => findMakers(server, text, limit),
  };
}

/** Marks the name: by what the server matched where it may have put slips right, else by the words of the query. */
function highlighter({ way, hits }: Outcome, locale: string, synonyms: Synonyms) {
  const nameIn = (fields: Record<string, unknown>) => String((locale === 'en' && fields.name_en) || fields.name);
  if (mayMend(way.manner)) return (hit: ProductHit): SearchHit['highlights'] => piecesOf(nameIn(hit._formatted ?? hit));
  const units = unitsOf(way, hits, synonyms);
  return (hit: ProductHit): SearchHit['highlights'] => highlight(nameIn(hit), units);
}

/** Hits in any of the provinces or regencies; each hit lies in one of each at most. */
function hitsIn({ counted }: Outcome, codes: string[]): number {
  const sum = (counts: Record<string, number>) => codes.reduce((total, code) => total + (counts[code] ?? 0), 0);
  return Math.max(sum(counted.hitsByProvince), sum(counted.hitsByRegency));
}
