import { type SQL, sql } from 'drizzle-orm';
import { toTsquery, type Unit } from '#domain/search/query-units.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';

// Every value travels as a bound parameter; a hostile one matches nothing. PostgreSQL takes no text with a zero in it:
// no row holds such a value.
const isSayable = (value: string) => !value.includes('\u0000');

export function matches(units: Unit[]): SQL {
  return units.length > 0 ? sql`document @@ ${toTsquery(units)}::tsquery` : sql`true`;
}

/** Filters that are no facet: all counts respect them. */
export function plainFilters(request: SearchRequest): SQL[] {
  const filters: SQL[] = [];
  if (request.endorsed) filters.push(sql`endorsed`);
  if (request.photo) filters.push(sql`has_photo`);
  if (request.direct) filters.push(sql`direct_sale`);
  if (request.procurement) filters.push(sql`procurement`);
  if (request.maker !== null) filters.push(isSayable(request.maker) ? sql`maker_id = ${request.maker}` : sql`false`);
  return filters;
}

/** Filters of the facet groups and the price. `countFacets` applies the same ones, group by group. */
export function facetFilters(request: SearchRequest): SQL[] {
  const filters: SQL[] = [sql`true`];
  const anyOf = (column: SQL, chosen: string[]) => {
    if (chosen.length > 0) filters.push(sql`${column} && ${sql.param(chosen.filter(isSayable))}::text[]`);
  };
  anyOf(sql`category_path`, request.category);
  anyOf(sql`array[province_code]`, request.province);
  anyOf(sql`array[regency_code]`, request.regency);
  anyOf(sql`materials`, request.material);
  anyOf(sql`claims`, request.claim);
  anyOf(sql`marketplaces`, request.soldAt);
  if (request.priceMinIdr !== null) filters.push(sql`price_idr >= ${request.priceMinIdr}::bigint`);
  if (request.priceMaxIdr !== null) filters.push(sql`price_idr <= ${request.priceMaxIdr}::bigint`);
  return filters;
}

export function hasFacetFilter(request: SearchRequest): boolean {
  return facetFilters(request).length > 1;
}
