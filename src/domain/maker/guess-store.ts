import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { shopGuesses } from './guess-table.ts';

/** That a file left something open of a shop, and when a curator settled it. */
export type ShopGuess = typeof shopGuesses.$inferSelect;

export async function findShopGuess(db: Database, id: string): Promise<ShopGuess | null> {
  const [row] = await db.select().from(shopGuesses).where(eq(shopGuesses.id, id));
  return row ?? null;
}

/** What waits of a shop; null: nothing does. */
export async function findOpenGuess(db: Database, makerId: string): Promise<ShopGuess | null> {
  const [row] = await db
    .select()
    .from(shopGuesses)
    .where(and(eq(shopGuesses.makerId, makerId), isNull(shopGuesses.settledAt)));
  return row ?? null;
}

/** Nothing waits of a shop any more. */
export async function closeGuess(tx: Database, makerId: string, settledAt: Date): Promise<void> {
  await tx
    .update(shopGuesses)
    .set({ settledAt })
    .where(and(eq(shopGuesses.makerId, makerId), isNull(shopGuesses.settledAt)));
}

/** Says who settled it. */
export async function signGuess(
  tx: Database,
  id: string,
  settled: Pick<ShopGuess, 'settledAt' | 'settledBy'>,
): Promise<void> {
  await tx.update(shopGuesses).set(settled).where(eq(shopGuesses.id, id));
}
