import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { ReadQuery } from '#domain/search/read-query.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { type Counted, facetPlans, facetQueries, readFacets } from './facet-queries.ts';
import { filtersOf } from './filter-text.ts';
import type { SearchServer } from './find-makers.ts';
import { marks } from './highlight-marks.ts';
import { searchedFields } from './index-settings.ts';
import { mayMend, queryText } from './query-text.ts';
import type { Way } from './query-ways.ts';
import { pageOf, sliceOf } from './rank-hits.ts';
import { hitFields, type ProductHit, readHits } from './read-hits.ts';

/** How a query was answered: in which way, with what found. */
export interface Outcome {
  way: Way;
  hits: ProductHit[];
  total: number;
  counted: Counted;
  /** Where slips may be put right: the words that some document holds just as they were typed. */
  known: Set<string>;
}

export interface Counting {
  words: string[];
  manner: Way['manner'];
  filter: string[];
}

/** What a way finds, and how many hits each of `countings` has: one request. */
export async function takeWay(
  server: SearchServer,
  { filters }: ReadQuery,
  way: Way,
  countings: Counting[] = [],
): Promise<{ outcome: Outcome; counts: number[] }> {
  const { ask, products, synonyms } = server;
  const { request } = way.reading;
  const search: MultiSearchQuery = {
    indexUid: products,
    q: queryText(way.words, way.manner, synonyms),
    matchingStrategy: 'all',
    filter: filtersOf(request),
    sort: orderOf(request, way.words.length > 0),
    ...sliceOf(request, way),
    attributesToRetrieve: hitFields,
    // What a word was put right to is told by the marks in all fields; else the words themselves tell what they match.
    ...(mayMend(way.manner) ? { attributesToHighlight: [...searchedFields, 'name_en'], ...marks } : {}),
  };
  const plans = facetPlans(request);
  const named = new Set(filters.named.map(({ place }) => place.kind));
  const [results, known] = await Promise.all([
    ask([...facetQueries(plans, [...named], search, request), ...countQueries(server, countings)]),
    mayMend(way.manner) ? knownWords(server, way.words) : new Set<string>(),
  ]);
  const [main] = results;
  const outcome = {
    way,
    hits: pageOf(readHits(main?.hits ?? []), way, synonyms),
    total: main ? totalOf(main) : 0,
    counted: readFacets(plans, results),
    known,
  };
  return { outcome, counts: results.slice(plans.length).map(totalOf) };
}

/** How many hits each has: one request, where there is any to make. */
export async function countHits(server: SearchServer, countings: Counting[]): Promise<number[]> {
  if (countings.length === 0) return [];
  return (await server.ask(countQueries(server, countings))).map(totalOf);
}

/** A way as one whose hits are only counted. */
export function countingOf({ words, manner, reading }: Way): Counting {
  return { words, manner, filter: filtersOf(reading.request) };
}

function countQueries({ products, synonyms }: SearchServer, countings: Counting[]): MultiSearchQuery[] {
  return countings.map(({ words, manner, filter }) => ({
    indexUid: products,
    q: queryText(words, manner, synonyms),
    matchingStrategy: 'all',
    filter,
    limit: 0,
  }));
}

async function knownWords(server: SearchServer, words: string[]): Promise<Set<string>> {
  const documentsOf = server.documentsOf();
  if (documentsOf) return new Set(words.filter(documentsOf));
  const documents = await countHits(
    server,
    words.map((word) => ({ words: [word], manner: 'strict', filter: [] })),
  );
  return new Set(words.filter((_, at) => documents[at]));
}

function orderOf({ sort }: SearchRequest, hasWords: boolean): string[] {
  if (sort === 'newest') return ['created_ts:desc'];
  if (sort === 'price_asc') return ['price_idr:asc'];
  if (sort === 'price_desc') return ['price_idr:desc'];
  return hasWords ? [] : ['standing:asc', 'created_ts:desc', 'popularity:desc'];
}

function totalOf({ estimatedTotalHits = 0 }: SearchResponse): number {
  return estimatedTotalHits;
}
