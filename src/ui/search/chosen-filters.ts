import type { CategoryTree } from '#domain/product/category.ts';
import type { ReadFilter, SearchRequest } from '#domain/search/search-engine.ts';
import { formatRupiah } from '#ui/format/rupiah.ts';
import { text } from '#ui/messages/text.ts';
import { filterLabel, type ListFilter, readFilterLabel } from './filter-labels.ts';

/** A filter in force, and the search without it. */
export interface ChosenFilter {
  label: string;
  without: SearchRequest;
}

const listFilters: ListFilter[] = ['category', 'province', 'regency', 'material', 'claim', 'soldAt'];
const switches = ['photo', 'endorsed', 'direct', 'procurement'] as const;

/** The filters that the visitor chose, in the order of the form, then those read out of the query. */
export function chosenFilters(
  request: SearchRequest,
  readFilters: ReadFilter[],
  categories: CategoryTree,
): ChosenFilter[] {
  const { locale } = request;
  const t = text(locale).search;
  const without = (change: Partial<SearchRequest>): SearchRequest => ({ ...request, page: 1, ...change });
  const fromLists = listFilters.flatMap((filter) =>
    request[filter].map((value) => ({
      label: filterLabel(filter, value, categories, locale),
      without: without({ [filter]: request[filter].filter((other) => other !== value), ...orphans(filter) }),
    })),
  );
  const { priceMinIdr, priceMaxIdr } = request;
  const prices = [
    priceMinIdr !== null && { label: t.priceFrom(formatRupiah(priceMinIdr)), without: without({ priceMinIdr: null }) },
    priceMaxIdr !== null && { label: t.priceUpTo(formatRupiah(priceMaxIdr)), without: without({ priceMaxIdr: null }) },
  ].filter((chosen) => chosen !== false);
  const switched = switches
    .filter((name) => request[name])
    .map((name) => ({ label: t[name], without: without({ [name]: false }) }));
  const read = readFilters.map((filter) => ({
    label: readFilterLabel(filter, categories, locale),
    without: without({ query: withoutWords(request.query, filter.words) }),
  }));
  return [...fromLists, ...prices, ...switched, ...read];
}

/** The search with its words and order alone. */
export function withoutFilters(request: SearchRequest): SearchRequest {
  const none = { category: [], province: [], regency: [], material: [], claim: [], soldAt: [] };
  const off = { endorsed: false, photo: false, direct: false, procurement: false };
  return { ...request, ...none, ...off, priceMinIdr: null, priceMaxIdr: null, maker: null, page: 1 };
}

/** A regency lies in a province: it goes when its province does. */
function orphans(filter: ListFilter): Partial<SearchRequest> {
  return filter === 'province' ? { regency: [] } : {};
}

function withoutWords(query: string, words: string): string {
  const at = query.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return query;
  return `${query.slice(0, at)} ${query.slice(at + words.length)}`.replace(/\s+/g, ' ').trim();
}
