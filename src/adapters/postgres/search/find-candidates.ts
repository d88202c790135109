import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { toTsquery, type Unit } from '#domain/search/query-units.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';

/** One product of the page, with what its order is decided by. */
export interface Candidate {
  id: string;
  name: string;
  nameEn: string | null;
  terms: string[];
  /** 0: all words in the name; 1: with keywords; 2: with maker, category, materials, place; 3: some only in passing. */
  tier: number;
  standing: number;
  popularity: number;
}

export interface Found {
  /** One line a matched product, facet filters aside: see `countFacets`. */
  facetLines: string[];
  /** Some matched products were not looked at. */
  isCut: boolean;
  candidates: Candidate[];
}

export const mostCandidates = 10_000;
const lineSeparator = '\u001d';
export const fieldSeparator = '\u001f';
export const listSeparator = '\u001e';

/** The products that match all units and the filters: facet lines of all, and the first `limit` of them. */
export async function findCandidates(
  db: Database,
  request: SearchRequest,
  units: Unit[],
  limit: number,
): Promise<Found> {
  const fields = sql.join(
    [
      sql`array_to_string(category_path, ${listSeparator}::text)`,
      sql`province_code`,
      sql`regency_code`,
      sql`array_to_string(materials, ${listSeparator}::text)`,
      sql`array_to_string(claims, ${listSeparator}::text)`,
      sql`array_to_string(marketplaces, ${listSeparator}::text)`,
      sql`price_idr`,
    ],
    sql`, ${fieldSeparator}::text, `,
  );
  const order = orderOf(request, units.length > 0);
  const rows = await queryRows<{ lines: string | null; candidates: Candidate[] | null }>(
    db,
    sql`with matched as materialized (
        select product_id, standing, popularity, created_at, category_path, province_code, regency_code, materials,
          claims, marketplaces, price_idr, ${tierOf(units)} as tier
        from product_search
        where ${sql.join([matches(units), ...plainFilters(request)], sql` and `)}
        ${units.length > 0 ? sql`` : sql`order by standing, created_at desc`} limit ${mostCandidates + 1})
      select (select string_agg(concat(${fields}), ${lineSeparator}::text) from matched) as lines,
        (select json_agg(c) from (
          select m.product_id as id, p.name, p.name_en as "nameEn", p.search_terms as terms, m.tier, m.standing, m.popularity
          from (select * from matched m where ${sql.join(facetFilters(request), sql` and `)}
            order by ${order} limit ${limit}) m
          join products p on p.id = m.product_id order by ${order}) c) as candidates`,
  );
  const lines = rows[0]?.lines?.split(lineSeparator) ?? [];
  const isCut = lines.length > mostCandidates;
  return { facetLines: isCut ? lines.slice(0, mostCandidates) : lines, isCut, candidates: rows[0]?.candidates ?? [] };
}

function matches(units: Unit[]): SQL {
  return units.length > 0 ? sql`document @@ ${toTsquery(units)}::tsquery` : sql`true`;
}

function tierOf(units: Unit[]): SQL {
  if (units.length === 0) return sql`0`;
  return sql`case when document @@ ${toTsquery(units, 'A')}::tsquery then 0
    when document @@ ${toTsquery(units, 'AB')}::tsquery then 1
    when document @@ ${toTsquery(units, 'ABC')}::tsquery then 2 else 3 end`;
}

function plainFilters(request: SearchRequest): SQL[] {
  const filters: SQL[] = [];
  if (request.endorsed) filters.push(sql`endorsed`);
  if (request.photo) filters.push(sql`has_photo`);
  if (request.direct) filters.push(sql`direct_sale`);
  if (request.procurement) filters.push(sql`procurement`);
  if (request.maker !== null) filters.push(sql`maker_id = ${request.maker}`);
  return filters;
}

function facetFilters(request: SearchRequest): SQL[] {
  const filters: SQL[] = [sql`true`];
  const anyOf = (column: SQL, chosen: string[]) => {
    if (chosen.length > 0) filters.push(sql`${column} && ${sql.param(chosen)}::text[]`);
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

function orderOf({ sort }: SearchRequest, hasText: boolean): SQL {
  if (sort === 'newest') return sql`m.created_at desc, m.product_id`;
  if (sort === 'price_asc') return sql`m.price_idr asc nulls last, m.product_id`;
  if (sort === 'price_desc') return sql`m.price_idr desc nulls last, m.product_id`;
  if (!hasText) return sql`m.standing, m.created_at desc, m.popularity desc, m.product_id`;
  // A word met only in passing is no match worth putting before samples that are the thing itself.
  return sql`m.tier / 3, m.standing, m.tier, m.popularity desc, m.product_id`;
}
