import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { products } from '#domain/product/product-table.ts';
import { verdicts } from './listing-check.ts';

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
    /** What the last visit found, and when; null: never visited. */
    verdict: text({ enum: verdicts }),
    checkedAt: timestamp('checked_at', { withTimezone: true }),
    /** When it is visited again; null: as soon as can be. */
    checkAfter: timestamp('check_after', { withTimezone: true }),
    /** Day (Jakarta) of the first of the visits that did not find it. */
    goneSince: date('gone_since'),
    /** Since when visits keep it hidden (`state` is `gone` then), and when its maker was told. */
    hiddenAt: timestamp('hidden_at', { withTimezone: true }),
    toldAt: timestamp('told_at', { withTimezone: true }),
    sample: boolean().notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('listings_product').on(t.productId),
    index('listings_to_check')
      .on(t.checkAfter.asc().nullsFirst())
      .where(sql`not ${t.sample} and ${t.marketplace} <> 'whatsapp'`),
    index('listings_hidden').on(t.hiddenAt).where(sql`${t.hiddenAt} is not null`),
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

/** Hosts that links lead to: each is visited by one process at a time, and left alone for a while after. */
export const linkHosts = pgTable('link_hosts', {
  host: text().primaryKey(),
  /** Nobody visits it before: somebody does now, or it needs rest. */
  restUntil: timestamp('rest_until', { withTimezone: true }).notNull(),
  /** How often in a row it would not answer. */
  failures: integer().notNull().default(0),
});
