import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';

/** Who looks at a case just now, so that two do not do the same work; no right hangs on it. */
export const caseTakes = pgTable('case_takes', {
  caseId: text('case_id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
});
