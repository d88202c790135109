import type { PlaceNames } from './place-names.ts';
import { type PriceReading, readPriceWords } from './price-words.ts';
import { type FilterReading, type Readable, readFilters, wordsWithout } from './read-filters.ts';
import type { ReadFilter, SearchRequest } from './search-engine.ts';
import { queryWords } from './synonyms.ts';

const longestQuery = 200;
const mostWords = 16;

/** A query taken apart; nothing of it has been searched yet. */
export interface ReadQuery {
  /** The request with the prices and the order that were read from its words, where it had none itself. */
  request: SearchRequest;
  priceFilters: ReadFilter[];
  filters: FilterReading;
  words: string[];
}

/** One way to take the query: some stretches as filters, the rest as words. */
export interface Reading {
  request: SearchRequest;
  readFilters: ReadFilter[];
  words: string[];
}

/** Takes a query apart: at most 200 characters and 16 words of it. */
export function readQuery(asked: SearchRequest, places: PlaceNames): ReadQuery {
  const price = readPriceWords(asked.query.slice(0, longestQuery));
  const { request, priceFilters } = withPrices(asked, price);
  const words = queryWords(price.rest).slice(0, mostWords);
  return { request, priceFilters, filters: readFilters(words, places), words };
}

function withPrices(
  request: SearchRequest,
  price: PriceReading,
): { request: SearchRequest; priceFilters: ReadFilter[] } {
  const priceFilters: ReadFilter[] = [];
  const priced = { ...request };
  if (price.minIdr && request.priceMinIdr === null) {
    priced.priceMinIdr = price.minIdr.value;
    priceFilters.push({ kind: 'price_min', ...price.minIdr });
  }
  if (price.maxIdr && request.priceMaxIdr === null) {
    priced.priceMaxIdr = price.maxIdr.value;
    priceFilters.push({ kind: 'price_max', ...price.maxIdr });
  }
  if (price.cheapest && request.sort === 'relevance') {
    priced.sort = 'price_asc';
    priceFilters.push({ kind: 'cheapest', value: 'price_asc', words: price.cheapest });
  }
  return { request: priced, priceFilters };
}

/** The ways to take a query, most filters first; the last takes none. */
export function readingsOf({ request, priceFilters, filters, words }: ReadQuery): Reading[] {
  const { readable } = filters;
  const isPlace = (stretch: Readable) => stretch.filters[0]?.kind !== 'claim';
  const ways = [readable, readable.filter(isPlace), readable.filter((stretch) => !isPlace(stretch)), []];
  const distinct = ways.filter(
    (way, at) => ways.findIndex((other) => other.length === way.length && other[0] === way[0]) === at,
  );
  return distinct.map((taken) => {
    const taking = taken.flatMap((stretch) => stretch.filters);
    return {
      request: withFilters(request, taking),
      readFilters: [...priceFilters, ...taking],
      words: wordsWithout(words, readable, taken),
    };
  });
}

function withFilters(request: SearchRequest, taking: ReadFilter[]): SearchRequest {
  const valuesOf = (kind: ReadFilter['kind']) =>
    taking.flatMap((filter) => (filter.kind === kind ? [String(filter.value)] : []));
  // What was chosen by hand stays; the words can only narrow a group that has no choice yet.
  const orRead = (chosen: string[], kind: ReadFilter['kind']) => (chosen.length > 0 ? chosen : valuesOf(kind));
  return {
    ...request,
    province: orRead(request.province, 'province'),
    regency: orRead(request.regency, 'regency'),
    claim: orRead(request.claim, 'claim'),
  };
}

/** How a search went, as far as places are told by it. */
interface Told {
  /** Words searched for, and those left out of them. */
  words: string[];
  dropped: string[];
  total: number;
  /** Hits that lie in any of these provinces or regencies. */
  hitsIn: (codes: string[]) => number;
}

/** A place that was only named counts as a filter where every hit lies in it: then both ways say the same. */
export function impliedPlaces({ filters }: ReadQuery, { words, dropped, total, hitsIn }: Told): ReadFilter[] {
  return filters.named
    .filter((named) => named.words.split(' ').every((word) => words.includes(word) && !dropped.includes(word)))
    .filter(({ place }) => total > 0 && hitsIn(place.codes) === total)
    .flatMap(({ place, words: read }) => place.codes.map((value) => ({ kind: place.kind, value, words: read })));
}
