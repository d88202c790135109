import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { products } from '#domain/product/product-table.ts';
import { claimTypes } from './claim.ts';
import { claimReasons } from './claim-reason.ts';
import { tkdnBases } from './tkdn.ts';

export const claims = pgTable(
  'claims',
  {
    id: text().primaryKey(),
    productId: text('product_id').references(() => products.id, { onDelete: 'cascade' }),
    makerId: text('maker_id').references(() => makers.id, { onDelete: 'cascade' }),
    type: text({ enum: claimTypes }).notNull(),
    number: text(),
    /** What a TKDN rests on, and since when. */
    basis: text({ enum: tkdnBases }),
    basedOn: date('based_on'),
    /** When its maker sent it; null: it came with an import. Such a one is public once a curator stands behind it. */
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    /** As the public reads it. */
    verifiedBy: text('verified_by'),
    verifiedAt: date('verified_at'),
    /** Last day in force; null: no end by law. */
    validUntil: date('valid_until'),
    /** Since when its papers wait for a curator; null: none was sent, or the last were looked at. */
    waitingSince: timestamp('waiting_since', { withTimezone: true }),
    refusedAt: timestamp('refused_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    /** Who decided last, and what they wrote to the maker. */
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    reason: text({ enum: claimReasons }),
    note: text(),
    /** When its maker was told of the last decision. */
    toldAt: timestamp('told_at', { withTimezone: true }),
    /** The end of which its maker was told. */
    toldUntil: date('told_until'),
    sample: boolean().notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('claims_product').on(t.productId),
    index('claims_maker').on(t.makerId),
    index('claims_waiting').on(t.waitingSince, t.id).where(sql`${t.waitingSince} is not null`),
    index('claims_untold').on(t.decidedAt).where(sql`${t.decidedAt} is not null and ${t.toldAt} is null`),
    index('claims_ending').on(t.validUntil).where(sql`${t.verifiedBy} is not null and ${t.revokedAt} is null`),
    check('claims_one_subject', sql`num_nonnulls(${t.productId}, ${t.makerId}) = 1`),
    check('claims_sample_never_verified', sql`not (${t.sample} and ${t.verifiedBy} is not null)`),
    check('claims_refused_never_verified', sql`not (${t.refusedAt} is not null and ${t.verifiedBy} is not null)`),
  ],
);

/** Papers that show a claim: for its maker and for who decides, never public. */
export const claimEvidence = pgTable(
  'claim_evidence',
  {
    id: text().primaryKey(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    contentType: text('content_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('claim_evidence_claim').on(t.claimId)],
);
