import { sql } from 'drizzle-orm';
import type { ClaimType } from '#domain/claim/claim.ts';
import { type Database, queryRows } from '#domain/database.ts';

/** Types of the claims in force of each product, as search knows them; a product that has none is not in the map. */
export async function findClaimsInForce(db: Database, productIds: string[]): Promise<Map<string, ClaimType[]>> {
  const rows = await queryRows<{ id: string; claims: ClaimType[] }>(
    db,
    sql`select product_id as id, claims from product_search
      where product_id = any(${sql.param(productIds)}::text[]) and claims <> '{}'`,
  );
  return new Map(rows.map(({ id, claims }) => [id, claims]));
}

/** The id of a published maker, given its id or its slug; null: there is none. */
export async function findMakerId(db: Database, idOrSlug: string): Promise<string | null> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select id from makers where (id = ${idOrSlug} or slug = ${idOrSlug}) and state = 'published' limit 1`,
  );
  return rows[0]?.id ?? null;
}

/** How many products the database's own search holds, counted no further than `most`. */
export async function countSearchable(db: Database, most: number): Promise<number> {
  const rows = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from (select 1 from product_search limit ${most}) t`,
  );
  return rows[0]?.count ?? 0;
}
