import { eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Listing } from './listing.ts';
import { listingClicks, listings } from './listing-table.ts';

/** All listings of a product, in no order: `inBuyingOrder` sorts them for buyers. */
export function listListings(db: Database, productId: string): Promise<Listing[]> {
  return db
    .select({
      id: listings.id,
      marketplace: listings.marketplace,
      url: listings.url,
      shopName: listings.shopName,
      priceIdr: listings.priceIdr,
      priceCheckedAt: listings.priceCheckedAt,
      state: listings.state,
      verdict: listings.verdict,
      sample: listings.sample,
    })
    .from(listings)
    .where(eq(listings.productId, productId));
}

/** The stored address of a live listing whose product and seller are public; null: no way out. */
export async function findWayOut(db: Database, listingId: string): Promise<string | null> {
  const [row] = await queryRows<{ url: string }>(
    db,
    sql`select l.url from listings l join products p on p.id = l.product_id join makers m on m.id = p.maker_id
        where l.id = ${listingId} and l.state = 'live' and p.state = 'published' and m.state = 'published'`,
  );
  return row?.url ?? null;
}

/** Counts one click out on `day` (`YYYY-MM-DD`): a daily sum, nothing of the person. */
export async function countClick(db: Database, listingId: string, day: string): Promise<void> {
  await db
    .insert(listingClicks)
    .values({ listingId, day, clicks: 1 })
    .onConflictDoUpdate({
      target: [listingClicks.listingId, listingClicks.day],
      set: { clicks: sql`${listingClicks.clicks} + 1` },
    });
}
