import { eq, sql } from 'drizzle-orm';
import type { Owned } from '#domain/account/actor.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { makerOwners, makers } from './maker-table.ts';

/** What decides who may touch a maker; null: no such maker. */
export async function findOwned(db: Database, makerId: string): Promise<Owned | null> {
  const [row] = await db
    .select({
      ownerId: makerOwners.userId,
      assistedBy: makers.assistedBy,
      provinceCode: makers.provinceCode,
      regencyCode: makers.regencyCode,
    })
    .from(makers)
    .leftJoin(makerOwners, eq(makerOwners.makerId, makers.id))
    .where(eq(makers.id, makerId));
  return row ?? null;
}

/** The same for a product, by its maker; null: no such product, or one without a maker. Products stand in a room after this one. */
export async function findOwnedByProduct(db: Database, productId: string): Promise<Owned | null> {
  const [row] = await queryRows<{ makerId: string | null }>(
    db,
    sql`select maker_id as "makerId" from products where id = ${productId}`,
  );
  return row?.makerId ? findOwned(db, row.makerId) : null;
}
