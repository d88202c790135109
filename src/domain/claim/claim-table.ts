import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import { claimTypes } from './claim.ts';

export const claims = pgTable(
  'claims',
  {
    id: text().primaryKey(),
    productId: text('product_id').references(() => products.id, { onDelete: 'cascade' }),
    makerId: text('maker_id').references(() => makers.id, { onDelete: 'cascade' }),
    type: text({ enum: claimTypes }).notNull(),
    number: text(),
    verifiedBy: text('verified_by'),
    verifiedAt: date('verified_at'),
    /** Last day in force; null: no end by law. */
    validUntil: date('valid_until'),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    sample: boolean().notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('claims_product').on(t.productId),
    index('claims_maker').on(t.makerId),
    check('claims_one_subject', sql`num_nonnulls(${t.productId}, ${t.makerId}) = 1`),
    check('claims_sample_never_verified', sql`not (${t.sample} and ${t.verifiedBy} is not null)`),
  ],
);
