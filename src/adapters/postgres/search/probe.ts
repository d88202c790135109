import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Unit } from '#domain/search/query-units.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { facetFilters, matches, plainFilters } from './request-filters.ts';

/** The first of the ways to take a query that has any hit, found in one statement; null: none has. */
export async function firstWithHits<Way extends { request: SearchRequest; units: Unit[] }>(
  db: Database,
  ways: Way[],
): Promise<Way | null> {
  if (ways.length === 0) return null;
  const cases = ways.map(({ request, units }, at) => {
    const filters = [matches(units), ...plainFilters(request), ...facetFilters(request)];
    return sql`when exists (select from product_search where ${sql.join(filters, sql` and `)}) then ${at}::int`;
  });
  const rows = await queryRows<{ first: number | null }>(db, sql`select case ${sql.join(cases, sql` `)} end as first`);
  return ways[rows[0]?.first ?? -1] ?? null;
}
