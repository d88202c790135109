import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** How often a normalised query found nothing on a day in Jakarta: a sum, nothing of who asked. */
export const searchMisses = pgTable(
  'search_misses',
  { day: date({ mode: 'string' }).notNull(), query: text().notNull(), searches: integer().notNull() },
  (t) => [primaryKey({ columns: [t.day, t.query] })],
);
