import { findProvince } from '#domain/region/region.ts';
import type { SearchAnswer, SearchRequest } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { withoutFilters } from './chosen-filters.ts';

/** A search that may find what this one did not. */
export interface WayOn {
  label: string;
  request: SearchRequest;
}

export interface CountedWay extends WayOn {
  total: SearchAnswer['total'];
}

const mostProvinces = 3;

/** Where a search without results may go on: a wider region, then no filters. None where nothing narrows it. */
export function waysOn(request: SearchRequest): WayOn[] {
  const t = text(request.locale).search;
  const { regency, province } = request;
  const bare = withoutFilters(request);
  const everywhere = { ...request, regency: [], province: [], page: 1 };
  const provinces = [...new Set(regency.flatMap((code) => findProvince(code.slice(0, 2)) ?? []))].slice(
    0,
    mostProvinces,
  );
  const ways: WayOn[] = provinces.map(({ name, code }) => ({
    label: t.wider(name),
    request: { ...request, regency: [], province: [code], page: 1 },
  }));
  if (province.length + regency.length > 0) ways.push({ label: t.widerAll, request: everywhere });
  if (!isSame(bare, everywhere)) ways.push({ label: t.withoutFilters, request: bare });
  return ways;
}

/** Other words for the same search, everywhere and without filters. */
export function wordsOn(request: SearchRequest, queries: string[]): WayOn[] {
  return queries.map((query) => ({ label: query, request: { ...withoutFilters(request), query } }));
}

function isSame(one: SearchRequest, other: SearchRequest): boolean {
  return JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());
}
