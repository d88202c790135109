import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';

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
  },
  (t) => [index('reports_open').on(t.state, t.createdAt)],
);
