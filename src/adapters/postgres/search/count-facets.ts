import { type FacetValues, readFacetLine } from '#domain/search/facet-line.ts';
import type { FacetCounts, SearchRequest } from '#domain/search/search-engine.ts';

export interface FacetResult {
  total: number;
  /** Some product matches strictly: those that match only more widely were left out. */
  isStrict: boolean;
  facets: FacetCounts;
  priceIdr: { min: number | null; max: number | null };
  /** Hits that lie in any of these provinces or regencies. */
  hitsIn: (codes: string[]) => number;
}

const mostMaterials = 40;

interface Line extends FacetValues {
  strictness: number;
  /** Groups whose choice the product does not fit. */
  missed: readonly string[];
}

/**
 * Counts all groups in one pass. The counts of a group ignore that group's own choice; provinces ignore a chosen
 * regency too, since it lies inside one. Regencies are counted only under exactly one chosen province.
 */
export function countFacets(written: string[], request: SearchRequest): FacetResult {
  const all = written.map((line) => readLine(line, request));
  const isStrict = all.some((line) => line.strictness === 2 && line.missed.length === 0);
  const lines = isStrict ? all.filter((line) => line.strictness > 0) : all;
  const counts = {
    category: new Map<string, number>(),
    province: new Map<string, number>(),
    regency: new Map<string, number>(),
    material: new Map<string, number>(),
    claim: new Map<string, number>(),
    soldAt: new Map<string, number>(),
  };
  let total = 0;
  let min: number | null = null;
  let max: number | null = null;
  for (const line of lines) {
    const hasOnly = (...own: string[]) => line.missed.every((group) => own.includes(group));
    if (line.missed.length === 0) total += 1;
    if (hasOnly('category')) count(counts.category, line.category);
    if (hasOnly('province', 'regency')) count(counts.province, line.province);
    if (request.province.length === 1 && hasOnly('regency')) count(counts.regency, line.regency);
    if (hasOnly('material')) count(counts.material, line.material);
    if (hasOnly('claim')) count(counts.claim, line.claim);
    if (hasOnly('soldAt')) count(counts.soldAt, line.soldAt);
    if (line.priceIdr !== null && hasOnly('price')) {
      min = Math.min(min ?? line.priceIdr, line.priceIdr);
      max = Math.max(max ?? line.priceIdr, line.priceIdr);
    }
  }
  const facets: FacetCounts = {
    category: ranked(counts.category),
    province: ranked(counts.province),
    regency: ranked(counts.regency),
    material: ranked(counts.material, mostMaterials),
    claim: ranked(counts.claim),
    soldAt: ranked(counts.soldAt),
  };
  const hitsIn = (codes: string[]) =>
    lines.filter(
      ({ missed, province, regency }) =>
        missed.length === 0 && codes.some((code) => province.includes(code) || regency.includes(code)),
    ).length;
  return { total, isStrict, facets, priceIdr: { min, max }, hitsIn };
}

function readLine(written: string, request: SearchRequest): Line {
  const values = readFacetLine(written.slice(1));
  return { ...values, strictness: Number(written[0]), missed: missedGroups(values, request) };
}

const groups = ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const;

const none: readonly string[] = [];

function missedGroups(line: FacetValues, request: SearchRequest): readonly string[] {
  const missed: string[] = [];
  for (const group of groups) {
    const chosen = request[group];
    if (chosen.length > 0 && !line[group].some((value) => chosen.includes(value))) missed.push(group);
  }
  const { priceIdr } = line;
  const isTooCheap = request.priceMinIdr !== null && (priceIdr === null || priceIdr < request.priceMinIdr);
  const isTooDear = request.priceMaxIdr !== null && (priceIdr === null || priceIdr > request.priceMaxIdr);
  if (isTooCheap || isTooDear) missed.push('price');
  return missed.length > 0 ? missed : none;
}

function count(counts: Map<string, number>, values: string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function ranked(counts: Map<string, number>, most = Number.POSITIVE_INFINITY): Record<string, number> {
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, most));
}

/** Exact counts of the hits, with those groups that have a choice counted over the wider set that was looked at. */
export function withWiderCounts(hits: FacetResult, wider: FacetResult, request: SearchRequest): FacetResult {
  const facets = { ...hits.facets };
  for (const group of groups) if (request[group].length > 0) facets[group] = wider.facets[group];
  if (request.regency.length > 0) facets.province = wider.facets.province;
  const hasPrice = request.priceMinIdr !== null || request.priceMaxIdr !== null;
  return { ...hits, facets, priceIdr: hasPrice ? wider.priceIdr : hits.priceIdr };
}
