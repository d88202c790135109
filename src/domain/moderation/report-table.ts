import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

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
    state: text({ enum: ['open', 'closed'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('reports_open').on(t.state, t.createdAt)],
);
