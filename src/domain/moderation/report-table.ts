import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { reportFindings } from './report.ts';

/** What visitors say of a page: "Laporkan" (report) and "Ini usaha saya" (ownership). */
export const reports = pgTable(
  'reports',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['report', 'ownership'] }).notNull(),
    subject: text({ enum: ['product', 'maker'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    reason: text({ enum: ['dead-link', 'wrong-price', 'not-local', 'false-claim', 'other', 'ownership'] }).notNull(),
    message: text().notNull(),
    /** Given by the sender for an answer; never public. */
    contact: text(),
    /** Who says "Ini usaha saya" signed in, and gets the maker when a curator agrees; null: a visitor. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** What a curator found; null: not decided, or a claim of ownership. */
    finding: text({ enum: reportFindings }),
    /** What the curator says of it, to its sender and to whoever has its address. */
    answer: text(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    /** Who had attested the origin of what was reported, as `attesterKey` writes it. */
    attesters: text().array().notNull().default([]),
    /** When its sender was written to; null: not yet, or not decided. */
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (t) => [
    index('reports_open').on(t.state, t.createdAt),
    index('reports_untold').on(t.decidedAt).where(sql`${t.toldAt} is null and ${t.finding} is not null`),
    index('reports_attesters').using('gin', t.attesters).where(sql`${t.finding} <> 'kept'`),
    check('reports_finding_answered', sql`(${t.finding} is null) = (${t.answer} is null)`),
  ],
);

/** When an attester whose intake two upheld reports had frozen was let in again; only later reports count from then. */
export const attesterLifts = pgTable('attester_lifts', {
  /** As `attesterKey` writes it. */
  attester: text().primaryKey(),
  liftedAt: timestamp('lifted_at', { withTimezone: true }).notNull(),
});
