import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { endorsements } from '#domain/duta/duta-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import { channels } from './share-code.ts';

/** Short links: each leads to one thing, and goes with it. */
export const shareLinks = pgTable(
  'share_links',
  {
    code: text().primaryKey(),
    productId: text('product_id').references(() => products.id, { onDelete: 'cascade' }),
    makerId: text('maker_id').references(() => makers.id, { onDelete: 'cascade' }),
    endorsementId: text('endorsement_id').references(() => endorsements.id, { onDelete: 'cascade' }),
    /** Of a double that went up in this one: printed posters go on leading here, new ones bear the other code. */
    isMoved: boolean('is_moved').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    check('share_links_one_target', sql`num_nonnulls(${t.productId}, ${t.makerId}, ${t.endorsementId}) = 1`),
    uniqueIndex('share_links_product').on(t.productId).where(sql`not ${t.isMoved}`),
    uniqueIndex('share_links_maker').on(t.makerId).where(sql`not ${t.isMoved}`),
    uniqueIndex('share_links_endorsement').on(t.endorsementId).where(sql`not ${t.isMoved}`),
  ],
);

/** Visits by a short link, by day in Jakarta and by where it was met: a sum, nothing of who came. */
export const shareVisits = pgTable(
  'share_visits',
  {
    code: text()
      .notNull()
      .references(() => shareLinks.code, { onDelete: 'cascade' }),
    channel: text({ enum: channels }).notNull(),
    day: date().notNull(),
    visits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.channel, t.day] })],
);
