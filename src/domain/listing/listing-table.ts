import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { products } from '#domain/product/product-table.ts';

export const listings = pgTable(
  'listings',
  {
    id: text().primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    marketplace: text().notNull(),
    /** Canonical: https, no tracking, no session ids. */
    url: text().notNull().unique(),
    shopName: text('shop_name'),
    priceIdr: bigint('price_idr', { mode: 'number' }),
    priceCheckedAt: date('price_checked_at'),
    /** `waiting`: a short link not yet expanded; `gone`: hidden from buyers. */
    state: text({ enum: ['live', 'waiting', 'gone'] }).notNull(),
    /** How often a short link could not be expanded, and when it is tried again; null: at once. */
    attempts: integer().notNull().default(0),
    tryAfter: timestamp('try_after', { withTimezone: true }),
    sample: boolean().notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('listings_product').on(t.productId),
    index('listings_waiting').on(t.createdAt).where(sql`${t.state} = 'waiting'`),
  ],
);

/** Clicks out, by day only: no person, no address, no referrer. */
export const listingClicks = pgTable(
  'listing_clicks',
  {
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    clicks: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.listingId, t.day] })],
);
