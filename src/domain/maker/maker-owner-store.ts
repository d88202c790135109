import { eq, sql } from 'drizzle-orm';
import type { Owned } from '#domain/account/actor.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { closeGuess } from './guess-store.ts';
import { makerOwners, makers } from './maker-table.ts';

/** What decides who may touch a maker, with the state it is in. */
export interface OwnedMaker extends Owned {
  makerId: string;
  state: 'draft' | 'published' | 'hidden';
}

export const ownedColumns = {
  makerId: makers.id,
  state: makers.state,
  ownerId: makerOwners.userId,
  assistedBy: makers.assistedBy,
  provinceCode: makers.provinceCode,
  regencyCode: makers.regencyCode,
};

/** Whose a maker is; null: there is no such maker. */
export async function findOwned(db: Database, makerId: string): Promise<OwnedMaker | null> {
  const [row] = await db
    .select(ownedColumns)
    .from(makers)
    .leftJoin(makerOwners, eq(makerOwners.makerId, makers.id))
    .where(eq(makers.id, makerId));
  return row ?? null;
}

/** Whose a product is: its maker's; null: no such product, or one without a maker. Products stand in a room after this. */
export async function findOwnedByProduct(db: Database, productId: string): Promise<OwnedMaker | null> {
  const [row] = await queryRows<{ makerId: string }>(
    db,
    sql`select maker_id as "makerId" from products where id = ${productId} and maker_id is not null`,
  );
  return row ? findOwned(db, row.makerId) : null;
}

/** Makers that belong to an account, or that it set up for somebody who has not taken over yet; oldest first. */
export async function listOwnMakerIds(db: Database, userId: string): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select m.id from makers m left join maker_owners o on o.maker_id = m.id
        where o.user_id = ${userId} or (o.user_id is null and m.assisted_by = ${userId})
        order by m.created_at, m.id`,
  );
  return rows.map(({ id }) => id);
}

/** Gives a maker to an account, which settles itself what files left open; answers false where it has an owner already. */
export async function insertOwner(tx: Database, makerId: string, userId: string, since: Date): Promise<boolean> {
  const rows = await tx
    .insert(makerOwners)
    .values({ makerId, userId, since })
    .onConflictDoNothing()
    .returning({ makerId: makerOwners.makerId });
  if (rows.length > 0) await closeGuess(tx, makerId, since);
  return rows.length > 0;
}
