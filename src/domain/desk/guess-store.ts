import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { isGuessed } from '#domain/product/product-table.ts';
import type { Guess } from './guess.ts';

/** What is open of one shop, by name. */
export function listGuesses(db: Database, makerId: string, limit: number): Promise<Guess[]> {
  return queryRows(
    db,
    sql`select id as "productId", name, state, category_slug as "categorySlug", category_proposed as "categoryProposed",
          province_code as "provinceCode", regency_code as "regencyCode", place_assumed as "placeAssumed",
          (select l.url from listings l where l.product_id = p.id and l.state = 'live' order by l.created_at, l.id limit 1) as url
        from products p where maker_id = ${makerId} and ${isGuessed} order by name, id limit ${limit}`,
  );
}

export async function countGuesses(db: Database, makerId: string): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from products where maker_id = ${makerId} and ${isGuessed}`,
  );
  return row?.count ?? 0;
}
