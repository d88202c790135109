import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Groups of equal search terms that were added beside `content/sinonim.yaml`; terms as written, lower case. */
export const synonymGroups = pgTable('synonym_groups', {
  id: text().primaryKey(),
  terms: text().array().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
