import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { FacetCounts, SearchRequest } from '#domain/search/search-engine.ts';
import { attributeOf, chosenGroups, type FilterGroup, filtersOf } from './filter-text.ts';

const groups: FilterGroup[] = ['category', 'province', 'regency', 'material', 'claim', 'soldAt', 'price'];

/** Counts that one query of a multi-search brings: of `groups`, ignoring the choices of `except`. */
interface FacetPlan {
  groups: FilterGroup[];
  except: FilterGroup[];
}

export interface Counted {
  facets: FacetCounts;
  priceIdr: { min: number | null; max: number | null };
  /** Of the hits themselves, by code. */
  hitsByProvince: Record<string, number>;
  hitsByRegency: Record<string, number>;
  /** Some value of some group has a count. */
  isAny: boolean;
}

/**
 * Which query brings which counts. The first is the search itself; each group in which something is chosen needs one
 * more, without its own choice. Provinces ignore a chosen regency too, since it lies inside one. There are 514
 * regencies, and the server takes its time with them: they are counted under exactly one chosen province.
 */
export function facetPlans(request: SearchRequest): FacetPlan[] {
  const chosen = chosenGroups(request);
  const own = (group: FilterGroup): FilterGroup[] => {
    const ignored: FilterGroup[] = group === 'province' ? ['province', 'regency'] : [group];
    return ignored.filter((other) => chosen.includes(other));
  };
  const wanted = groups.filter((group) => group !== 'regency' || request.province.length === 1);
  const apart = wanted.filter((group) => own(group).length > 0);
  return [
    { groups: wanted.filter((group) => !apart.includes(group)), except: [] },
    ...apart.map((group) => ({ groups: [group], except: own(group) })),
  ];
}

/** `places`: the kinds of place to count among the hits themselves too. */
export function facetQueries(
  plans: FacetPlan[],
  places: ('province' | 'regency')[],
  search: MultiSearchQuery,
  request: SearchRequest,
): MultiSearchQuery[] {
  return plans.map(({ groups: counted, except }, at) => {
    const facets = counted.map((group) => attributeOf[group]);
    if (at === 0) return { ...search, facets: [...new Set([...facets, ...places.map((kind) => attributeOf[kind])])] };
    const { indexUid, q, matchingStrategy } = search;
    return { indexUid, q, matchingStrategy, filter: filtersOf(request, except), facets, limit: 0 };
  });
}

export function readFacets(plans: FacetPlan[], results: SearchResponse[]): Counted {
  const distribution = new Map<FilterGroup, Record<string, number>>();
  let priceIdr: Counted['priceIdr'] = { min: null, max: null };
  for (const [at, { groups: counted }] of plans.entries()) {
    const { facetDistribution, facetStats } = results[at] ?? {};
    for (const group of counted) distribution.set(group, facetDistribution?.[attributeOf[group]] ?? {});
    const stats = facetStats?.[attributeOf.price];
    if (counted.includes('price') && stats) priceIdr = { min: stats.min, max: stats.max };
  }
  const countsOf = (group: FilterGroup) => distribution.get(group) ?? {};
  const facets: FacetCounts = {
    category: countsOf('category'),
    province: countsOf('province'),
    regency: countsOf('regency'),
    material: countsOf('material'),
    claim: countsOf('claim'),
    soldAt: countsOf('soldAt'),
  };
  const hits = results[0]?.facetDistribution ?? {};
  return {
    facets,
    priceIdr,
    hitsByProvince: hits[attributeOf.province] ?? {},
    hitsByRegency: hits[attributeOf.regency] ?? {},
    isAny: Object.values(facets).some((counts) => Object.keys(counts).length > 0),
  };
}
