import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { ReadQuery } from '#domain/search/read-query.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { type Counted, facetPlans, facetQueries, readFacets } from './facet-queries.ts';
import { filtersOf } from './filter-text.ts';
import type { SearchServer } from './find-makers.ts';
import { marks } from './highlight-marks.ts';
import { searchedFields } from './index-settings.ts';
import { mayMend, queryText } from './query-text.ts';
import { droppingWays, type Way, wholeWays } from './query-ways.ts';
import { pageOf, sliceOf } from './rank-hits.ts';
import { hitFields, type ProductHit, readHits } from './read-hits.ts';

/** How a query was answered: in which way, with what found. */
export interface Outcome {
  way: Way;
  hits: ProductHit[];
  total: number;
  counted: Counted;
  /** Words that some document holds just as they were typed. */
  known: Set<string>;
}

/**
 * Looks for the least change to the query that leaves hits. Mostly that is one request; where nothing matches as typed,
 * one more tells which of the other ways has hits, and another takes it.
 */
export async function answerQuery(server: SearchServer, query: ReadQuery): Promise<Outcome> {
  const [first, ...others] = wholeWays(query, server.synonyms);
  if (!first) throw new Error('a query has at least one way');
  const asTyped = await take(server, first, new Set(first.words));
  if (asTyped.total > 0 || others.length === 0) return asTyped;
  const words = [...new Set(others.flatMap((way) => way.words))];
  const alone = words.map((word) => ({ word, manner: 'strict' as const }));
  const [totals, documents] = await probe(server, others, alone);
  const known = new Set(words.filter((_, at) => documents[at]));
  const way = others.find((_, at) => totals[at]) ?? (await shorterWay(server, query, others, words));
  if (way) return take(server, way, known);
  const last = others.at(-1);
  return last && !asTyped.counted.isAny ? take(server, last, known) : asTyped;
}

/** With some words dropped; null: nothing matches even so. */
async function shorterWay(server: SearchServer, query: ReadQuery, whole: Way[], words: string[]): Promise<Way | null> {
  if (words.length < 2) return null;
  const lasts = whole.map((way) => way.words.at(-1));
  const alone = words.map((word) => ({
    word,
    manner: lasts.includes(word) ? ('tolerant' as const) : ('mended' as const),
  }));
  const [, documents] = await probe(server, [], alone);
  const documentsOf = (word: string) => documents[words.indexOf(word)] ?? 0;
  const ways = droppingWays(whole, query, documentsOf);
  const [totals] = await probe(server, ways, []);
  return ways.find((_, at) => totals[at]) ?? null;
}

/** How many hits each way has, and each word by itself without any filter. */
async function probe(
  { ask, products, synonyms }: SearchServer,
  ways: Way[],
  alone: { word: string; manner: Way['manner'] }[],
): Promise<[number[], number[]]> {
  const count = (words: string[], manner: Way['manner'], filter: string[]): MultiSearchQuery => ({
    indexUid: products,
    q: queryText(words, manner, synonyms),
    matchingStrategy: 'all',
    filter,
    limit: 0,
  });
  const queries = [
    ...ways.map(({ words, manner, reading }) => count(words, manner, filtersOf(reading.request))),
    ...alone.map(({ word, manner }) => count([word], manner, [])),
  ];
  const totals = queries.length > 0 ? (await ask(queries)).map(totalOf) : [];
  return [totals.slice(0, ways.length), totals.slice(ways.length)];
}

async function take({ ask, products, synonyms }: SearchServer, way: Way, known: Set<string>): Promise<Outcome> {
  const { request } = way.reading;
  const search: MultiSearchQuery = {
    indexUid: products,
    q: queryText(way.words, way.manner, synonyms),
    matchingStrategy: 'all',
    filter: filtersOf(request),
    sort: orderOf(request, way.words.length > 0),
    ...sliceOf(request, way),
    attributesToRetrieve: hitFields,
    // Only where slips may be put right the marks of all fields are looked at.
    attributesToHighlight: [...(mayMend(way.manner) ? searchedFields : ['name']), 'name_en'],
    ...marks,
  };
  const plans = facetPlans(request);
  const results = await ask(facetQueries(plans, request, search));
  const [main] = results;
  return {
    way,
    hits: pageOf(readHits(main?.hits ?? []), way, synonyms),
    total: main ? totalOf(main) : 0,
    counted: readFacets(plans, results, request),
    known,
  };
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
