import { inArray, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { HiddenLinks } from './hidden-links.ts';
import { listings } from './listing-table.ts';

/** Makers that are to be told of links hidden since `since`, with those links. */
export function listUntold(db: Database, since: Date, limit: number): Promise<HiddenLinks[]> {
  return queryRows(
    db,
    sql`select m.name as "makerName", u.email,
          json_agg(json_build_object('id', l.id, 'productName', p.name, 'url', l.url) order by p.name, l.url) as links
        from listings l join products p on p.id = l.product_id join makers m on m.id = p.maker_id
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where l.hidden_at >= ${since.toISOString()} and l.told_at is null
        group by m.id, m.name, u.email order by m.id limit ${limit}`,
  );
}

/** Takes these for telling, so that no other process tells of them too; answers false where one did. */
export async function takeUntold(db: Database, ids: string[], now: Date): Promise<boolean> {
  const rows = await db
    .update(listings)
    .set({ toldAt: now })
    .where(sql`${inArray(listings.id, ids)} and ${listings.toldAt} is null`)
    .returning({ id: listings.id });
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveUntoldBack(db: Database, ids: string[]): Promise<void> {
  await db.update(listings).set({ toldAt: null }).where(inArray(listings.id, ids));
}
