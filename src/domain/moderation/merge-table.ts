import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';

/** A double that went up in another: what it was, and by which key a file would bring it in again. */
export const merges = pgTable(
  'merges',
  {
    entity: text({ enum: ['maker', 'product'] }).notNull(),
    goneId: text('gone_id').notNull(),
    /** Key of the intake; rows with it belong to what was kept. */
    goneIdentity: text('gone_identity').notNull(),
    keptId: text('kept_id').notNull(),
    /** The row as it stood. */
    gone: jsonb().$type<Record<string, unknown>>().notNull(),
    mergedBy: text('merged_by').references(() => users.id, { onDelete: 'set null' }),
    mergedAt: timestamp('merged_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entity, t.goneId] }),
    index('merges_identity').on(t.goneIdentity),
    index('merges_kept').on(t.keptId),
  ],
);
