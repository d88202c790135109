import { type SQL, sql } from 'drizzle-orm';
import { jakartaDay } from '#domain/calendar-day.ts';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { recordProductChanges } from './record-change-store.ts';

const idsAtOnce = 100;

/** The types of a product's claims in force on a day, as its search row has them; both ids are SQL. */
export function claimsInForce(productId: SQL, makerId: SQL, now: Date): SQL {
  return sql`array(select distinct c.type from claims c
    where (c.product_id = ${productId} or c.maker_id = ${makerId}) and not c.sample and c.revoked_at is null
      and c.verified_by is not null and (c.valid_until is null or c.valid_until >= ${jakartaDay(now)}::date) order by 1)`;
}

/**
 * Claims end by themselves, at midnight in Jakarta: records the products that search still finds by one that ended, in
 * small transactions. To be called once a day. Answers how many there were.
 */
export async function recordEndedClaims(
  db: Database,
  context: { categories: CategoryTree; now: Date },
): Promise<number> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select s.product_id as id from product_search s where s.claims <> '{}'
      and s.claims <> ${claimsInForce(sql`s.product_id`, sql`s.maker_id`, context.now)} order by 1`,
  );
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    await db.transaction((tx) => recordProductChanges(tx, ids.slice(from, from + idsAtOnce), context));
  }
  return ids.length;
}
