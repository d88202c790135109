import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { products } from '#domain/product/product-table.ts';
import type { CanonicalListing } from './canonical-listing.ts';
import { listings } from './listing-table.ts';
import { whatsappUrl } from './whatsapp-listing.ts';

/** The product that an address already belongs to; null: to none. */
export async function findListingOwner(
  db: Database,
  url: string,
): Promise<{ productId: string; makerId: string | null; name: string; slug: string; isPublic: boolean } | null> {
  const [row] = await queryRows<{
    productId: string;
    makerId: string | null;
    name: string;
    slug: string;
    isPublic: boolean;
  }>(
    db,
    sql`select p.id as "productId", p.maker_id as "makerId", p.name, p.slug,
          p.state = 'published' and m.state = 'published' as "isPublic"
        from listings l join products p on p.id = l.product_id left join makers m on m.id = p.maker_id
        where l.url = ${url}`,
  );
  return row ?? null;
}

/** Adds a listing; answers its id, or null where somebody else was first. */
export async function insertListing(
  tx: Database,
  productId: string,
  listing: CanonicalListing & { priceIdr: number | null; priceCheckedAt: string | null },
  now: Date,
): Promise<string | null> {
  const id = randomUUID();
  const rows = await tx
    .insert(listings)
    .values({ id, productId, ...listing, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: listings.id });
  return rows[0]?.id ?? null;
}

/** Takes a listing off its product; answers false where it has none with this id. */
export async function deleteListing(tx: Database, productId: string, listingId: string): Promise<boolean> {
  const rows = await tx
    .delete(listings)
    .where(and(eq(listings.id, listingId), eq(listings.productId, productId)))
    .returning({ id: listings.id });
  return rows.length > 0;
}

/** Takes the WhatsApp listings of a maker down, but those of `phone` (E.164); null: all of them. */
export async function hideOtherNumbers(tx: Database, makerId: string, phone: string | null): Promise<void> {
  const kept = phone === null ? null : whatsappUrl(phone);
  await tx.execute(sql`update ${listings} set state = 'gone' from ${products}
    where ${products.id} = ${listings.productId} and ${products.makerId} = ${makerId}
      and ${listings.marketplace} = 'whatsapp' and split_part(${listings.url}, '?', 1) is distinct from ${kept} and ${listings.state} = 'live'`);
}

/** Puts the WhatsApp listings of a maker's own number up again. */
export async function showOwnNumber(tx: Database, makerId: string, phone: string): Promise<void> {
  await tx.execute(sql`update ${listings} set state = 'live' from ${products}
    where ${products.id} = ${listings.productId} and ${products.makerId} = ${makerId}
      and ${listings.marketplace} = 'whatsapp' and split_part(${listings.url}, '?', 1) = ${whatsappUrl(phone)} and ${listings.state} = 'gone'`);
}
