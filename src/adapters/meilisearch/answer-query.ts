import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { ReadQuery } from '#domain/search/read-query.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { type Counted, facetPlans, facetQueries, readFacets } from './facet-queries.ts';
import { filtersOf } from './filter-text.ts';
import type { SearchServer } from './find-makers.ts';
import { marks } from './highlight-marks.ts';
import { searchedFields } from './index-settings.ts';
import { mayFind, mayMend, queryText } from './query-text.ts';
import { droppingWays, type Way, wholeWays } from './query-ways.ts';
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

/** Looks for the least change to the query that leaves hits: all its words first, then as many of them as can be. */
export async function answerQuery(server: SearchServer, query: ReadQuery): Promise<Outcome> {
  const { synonyms } = server;
  const knows = server.knows();
  const whole = wholeWays(query, synonyms);
  const hopeful = knows ? whole.filter(({ words, manner }) => mayFind(words, manner, synonyms, knows)) : whole;
  const words = [...new Set(whole.flatMap((way) => way.words))];
  const { first, best, counts } = await takeBest(server, query, hopeful, words.length > 1 ? alone(words, whole) : []);
  if (best) return best;
  const shorter = words.length > 1 ? droppingWays(whole, query, (word) => counts[words.indexOf(word)] ?? 0) : [];
  const left = shorter.length > 0 ? (await takeBest(server, query, shorter)).best : null;
  if (left) return left;
  // A chosen filter leaves nothing: the counts tell what other choices there are, of the nearest words that have any.
  const last = whole.at(-1);
  return last && first.way !== last && !first.counted.isAny ? take(server, query, last) : first;
}

/**
 * Takes the first of the ways that has hits; null: none has. Mostly that is the first of all, so it is tried before. If
 * it has none, `counts` tells how many hits each of `besides` has, asked in one request with the other ways.
 */
async function takeBest(
  server: SearchServer,
  query: ReadQuery,
  [way, ...others]: Way[],
  besides: Counting[] = [],
): Promise<{ first: Outcome; best: Outcome | null; counts: number[] }> {
  if (!way) throw new Error('a query has at least one way');
  const first = await take(server, query, way);
  if (first.total > 0) return { first, best: first, counts: [] };
  const totals = await count(server, [
    ...others.map(({ words, manner, reading }) => ({ words, manner, filter: filtersOf(reading.request) })),
    ...besides,
  ]);
  const next = others.find((_, at) => totals[at]);
  return { first, best: next ? await take(server, query, next) : null, counts: totals.slice(others.length) };
}

/** Each word by itself, to learn how much it tells when some must be dropped. */
function alone(words: string[], whole: Way[]): Counting[] {
  const lasts = whole.map((way) => way.words.at(-1));
  return words.map((word) => ({ words: [word], manner: lasts.includes(word) ? 'tolerant' : 'mended', filter: [] }));
}

interface Counting {
  words: string[];
  manner: Way['manner'];
  filter: string[];
}

/** How many hits each has. */
async function count({ ask, products, synonyms }: SearchServer, countings: Counting[]): Promise<number[]> {
  if (countings.length === 0) return [];
  const results = await ask(
    countings.map(({ words, manner, filter }) => ({
      indexUid: products,
      q: queryText(words, manner, synonyms),
      matchingStrategy: 'all',
      filter,
      limit: 0,
    })),
  );
  return results.map(totalOf);
}

async function take(server: SearchServer, { filters }: ReadQuery, way: Way): Promise<Outcome> {
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
    ask(facetQueries(plans, [...named], search, request)),
    mayMend(way.manner) ? knownWords(server, way.words) : new Set<string>(),
  ]);
  const [main] = results;
  return {
    way,
    hits: pageOf(readHits(main?.hits ?? []), way, synonyms),
    total: main ? totalOf(main) : 0,
    counted: readFacets(plans, results),
    known,
  };
}

async function knownWords(server: SearchServer, words: string[]): Promise<Set<string>> {
  const knows = server.knows();
  if (knows) return new Set(words.filter(knows));
  const documents = await count(
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
