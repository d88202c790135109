import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { toTsquery, type Unit } from '#domain/search/query-units.ts';
import type { Candidate } from '#domain/search/rank-candidates.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { facetFilters, matches, plainFilters } from './request-filters.ts';

export interface Found {
  /** One line a matched product, facet filters aside: its strictness, then what `facet-line.ts` describes. */
  facetLines: string[];
  /** Some matched products were not looked at. */
  isCut: boolean;
  candidates: Candidate[];
}

/**
 * The query as strictly as it was typed, and more widely. The wider one counts where no product matches strictly, or
 * only in passing: "per" in a unit of measure is no reason to leave out what begins with it.
 */
export interface Words {
  strict: Unit[];
  wide: Unit[];
}

export interface Slice {
  limit: number;
  offset: number;
}

const mostCandidates = 10_000;
const lineSeparator = '\u001d';

/**
 * The products that match the words and the filters: facet lines of all, and a slice of them in order. `narrowed`:
 * lines of those only that fit every facet filter.
 */
export async function findCandidates(
  db: Database,
  request: SearchRequest,
  words: Words,
  { limit, offset }: Slice,
  { narrowed } = { narrowed: false },
): Promise<Found> {
  const order = orderOf(request, words.wide.length > 0);
  const filtered = sql.join(facetFilters(request), sql` and `);
  const base = [matches(words.wide), ...plainFilters(request), ...(narrowed ? facetFilters(request) : [])];
  // Each name is looked up by its key: left to itself, the planner reads all products for a page of them.
  const rows = await queryRows<{ lines: string | null; candidates: Candidate[] | null }>(
    db,
    sql`with matched as materialized (
        select product_id, standing, popularity, created_at, category_path, province_code, regency_code, materials,
          claims, marketplaces, price_idr, facet_line, ${tierOf(words.wide)} as tier, ${strictnessOf(words)} as strictness
        from product_search
        where ${sql.join(base, sql` and `)}
        ${words.wide.length > 0 ? sql`` : sql`order by standing, created_at desc`} limit ${mostCandidates + 1})
      select (select string_agg(strictness || facet_line, ${lineSeparator}::text) from matched) as lines,
        (select json_agg(json_build_object('id', c.product_id, 'name', p.name, 'nameEn', p.name_en,
            'terms', p.search_terms, 'tier', c.tier, 'standing', c.standing, 'popularity', c.popularity))
          from (select product_id, tier, standing, popularity from matched where ${filtered} and (strictness > 0
              or not exists (select from matched where strictness = 2 and ${filtered}))
            order by ${order} limit ${limit} offset ${offset}) c
          cross join lateral (select name, name_en, search_terms from products where id = c.product_id limit 1) p
        ) as candidates`,
  );
  const lines = rows[0]?.lines?.split(lineSeparator) ?? [];
  const isCut = lines.length > mostCandidates;
  return { facetLines: isCut ? lines.slice(0, mostCandidates) : lines, isCut, candidates: rows[0]?.candidates ?? [] };
}

/** 2: all words as typed, outright; 1: some of them only in passing; 0: only when taken more widely. */
function strictnessOf({ strict, wide }: Words): SQL {
  if (strict === wide) return sql`2`;
  return sql`case when document @@ ${toTsquery(strict, 'ABC')}::tsquery then 2
    when document @@ ${toTsquery(strict)}::tsquery then 1 else 0 end`;
}

function tierOf(units: Unit[]): SQL {
  if (units.length === 0) return sql`0`;
  return sql`case when document @@ ${toTsquery(units, 'A')}::tsquery then 0
    when document @@ ${toTsquery(units, 'AB')}::tsquery then 1
    when document @@ ${toTsquery(units, 'ABC')}::tsquery then 2 else 3 end`;
}

function orderOf({ sort }: SearchRequest, hasText: boolean): SQL {
  if (sort === 'newest') return sql`created_at desc, product_id`;
  if (sort === 'price_asc') return sql`price_idr asc nulls last, product_id`;
  if (sort === 'price_desc') return sql`price_idr desc nulls last, product_id`;
  if (!hasText) return sql`standing, created_at desc, popularity desc, product_id`;
  // A word met only in passing is no match worth putting before samples that are the thing itself.
  return sql`tier / 3, standing, strictness desc, tier, popularity desc, product_id`;
}
