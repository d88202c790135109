import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { handoverCodes, users, verifications } from '#domain/account/account-table.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { makerOwners, makers, slugs } from '#domain/maker/maker-table.ts';
import { media } from '#domain/media/media-table.ts';
import { merges } from '#domain/moderation/merge-table.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { workingCopies } from '#domain/moderation/submission-table.ts';
import { products } from '#domain/product/product-table.ts';
import { pageVisits } from '#domain/visit/visit-table.ts';

/** What goes with an account. */
export interface Belongings {
  makerIds: string[];
  productIds: string[];
  photoIds: string[];
}

export async function listBelongings(db: Database, userId: string): Promise<Belongings> {
  const owned = await db.select({ id: makerOwners.makerId }).from(makerOwners).where(eq(makerOwners.userId, userId));
  const makerIds = owned.map(({ id }) => id);
  const ofMakers = await db.select({ id: products.id }).from(products).where(inArray(products.makerId, makerIds));
  const productIds = ofMakers.map(({ id }) => id);
  const photos = await queryRows<{ id: string }>(
    db,
    sql`select id from ${media} where product_id = any(${sql.param(productIds)}::text[]) or maker_id = any(${sql.param(makerIds)}::text[])`,
  );
  return { makerIds, productIds, photoIds: photos.map(({ id }) => id) };
}

/** When an account is to be erased; null: it is not. */
export async function findEraseAfter(db: Database, userId: string): Promise<Date | null> {
  const [row] = await db.select({ eraseAfter: users.eraseAfter }).from(users).where(eq(users.id, userId));
  return row?.eraseAfter ?? null;
}

export async function setEraseAfter(tx: Database, userId: string, eraseAfter: Date | null, now: Date): Promise<void> {
  await tx.update(users).set({ eraseAfter, updatedAt: now }).where(eq(users.id, userId));
}

/** Accounts whose thirty days are over, at most `limit`. */
export function listDueAccounts(
  db: Database,
  now: Date,
  limit: number,
): Promise<{ id: string; email: string | null }[]> {
  return db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(isNotNull(users.eraseAfter), lte(users.eraseAfter, now)))
    .orderBy(users.eraseAfter, users.id)
    .limit(limit);
}

/** Deletes makers and their products with everything that hangs on them; search rows follow by recording the changes. */
export async function deleteBelongings(tx: Database, { makerIds, productIds }: Belongings): Promise<void> {
  const ids = [...makerIds, ...productIds];
  await tx.delete(products).where(inArray(products.id, productIds));
  await tx.delete(makers).where(inArray(makers.id, makerIds));
  await tx.delete(handoverCodes).where(inArray(handoverCodes.makerId, makerIds));
  await tx.delete(slugs).where(inArray(slugs.entityId, ids));
  await tx.delete(workingCopies).where(inArray(workingCopies.entityId, ids));
  await tx.delete(merges).where(inArray(merges.keptId, ids));
  await tx.delete(pageVisits).where(inArray(pageVisits.entityId, ids));
}

/** Deletes an account with its sessions, codes and proofs of ownership; the log of acts stays, without the person. */
export async function deleteAccount(tx: Database, { id, email }: { id: string; email: string | null }): Promise<void> {
  if (email !== null) await tx.delete(verifications).where(sql`strpos(${verifications.identifier}, ${email}) > 0`);
  await tx.delete(reports).where(eq(reports.userId, id));
  await tx.delete(users).where(eq(users.id, id));
}
