import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { products } from '#domain/product/product-table.ts';

export const media = pgTable(
  'media',
  {
    id: text().primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** `withheld`: an address from a file, kept but never fetched or shown without the owner's right to it. */
    state: text({ enum: ['withheld', 'shown'] }).notNull(),
    sourceUrl: text('source_url'),
    storageKey: text('storage_key'),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
    alt: text(),
    altEn: text('alt_en'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('media_product').on(t.productId, t.position)],
);
