import { sql } from 'drizzle-orm';
import { bit, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import { photoStates } from './own-photo.ts';

export const media = pgTable(
  'media',
  {
    id: text().primaryKey(),
    productId: text('product_id').references(() => products.id, { onDelete: 'cascade' }),
    /** Portrait or workshop of a maker. */
    makerId: text('maker_id').references(() => makers.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    state: text({ enum: photoStates }).notNull(),
    sourceUrl: text('source_url'),
    /** Where the original lies; never public, gone once the variants are made. */
    originalKey: text('original_key'),
    originalBytes: integer('original_bytes'),
    /** How often a job began with the original and never ended: the process died of it, or was killed. */
    attempts: integer().notNull().default(0),
    /** What the keys of all variants begin with. */
    storageKey: text('storage_key'),
    /** Widths of the variants, ascending; each in AVIF, WebP and JPEG. */
    variantWidthsPx: integer('variant_widths_px').array().notNull().default([]),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
    /** A few bytes of WebP as `data:` address, shown until the picture is there. */
    placeholder: text(),
    /** What it looks like, and its quarters: see `fingerprint.ts`. Null: made before that was kept; null without quarters: its file cannot be read. */
    fingerprint: bit({ dimensions: 64 }),
    fingerprintBands: integer('fingerprint_bands').array(),
    refusal: text(),
    alt: text(),
    altEn: text('alt_en'),
    uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
    /** When the uploader stated that the picture is theirs. */
    rightsStatedAt: timestamp('rights_stated_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('media_product').on(t.productId, t.position),
    index('media_maker').on(t.makerId, t.position),
    // Without a list of what is yet to be sorted in: each of the sixty-eight look-ups would go through it.
    index('media_fingerprint').using('gin', t.fingerprintBands).with({ fastupdate: false }),
    index('media_waiting').on(t.createdAt).where(sql`${t.state} = 'waiting'`),
    check('media_one_subject', sql`num_nonnulls(${t.productId}, ${t.makerId}) = 1`),
  ],
);
