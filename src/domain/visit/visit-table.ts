import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Visits of a public page by day in Jakarta: a sum, nothing of who came. */
export const pageVisits = pgTable(
  'page_visits',
  {
    entity: text({ enum: ['maker', 'product'] }).notNull(),
    entityId: text('entity_id').notNull(),
    day: date().notNull(),
    visits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entity, t.entityId, t.day] })],
);
