import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { CanonicalListing } from './canonical-listing.ts';
import { listings } from './listing-table.ts';

export interface WaitingListing {
  id: string;
  productId: string;
  url: string;
  attempts: number;
}

/** Short links whose turn it is, those that wait longest first. */
export function listWaiting(db: Database, now: Date, limit: number): Promise<WaitingListing[]> {
  return db
    .select({ id: listings.id, productId: listings.productId, url: listings.url, attempts: listings.attempts })
    .from(listings)
    .where(and(eq(listings.state, 'waiting'), or(isNull(listings.tryAfter), lte(listings.tryAfter, now))))
    .orderBy(asc(listings.createdAt), listings.id)
    .limit(limit);
}

/** Gives a waiting listing the address it stands for; answers false where another listing has it, or nothing waits here. */
export async function writeExpanded(
  tx: Database,
  id: string,
  { marketplace, url }: CanonicalListing,
): Promise<boolean> {
  const rows = await tx
    .update(listings)
    .set({ marketplace, url, state: 'live', tryAfter: null })
    .where(
      and(
        eq(listings.id, id),
        eq(listings.state, 'waiting'),
        sql`not exists (select from listings other where other.url = ${url})`,
      ),
    )
    .returning({ id: listings.id });
  return rows.length > 0;
}

/** A short link that leads nowhere, or where another listing is already. */
export async function giveUp(tx: Database, id: string): Promise<void> {
  await tx
    .update(listings)
    .set({ state: 'gone', tryAfter: null })
    .where(and(eq(listings.id, id), eq(listings.state, 'waiting')));
}

/** Counts a try that ended in an outage. */
export async function tryLater(tx: Database, id: string, tryAfter: Date): Promise<void> {
  await tx
    .update(listings)
    .set({ tryAfter, attempts: sql`${listings.attempts} + 1` })
    .where(eq(listings.id, id));
}
