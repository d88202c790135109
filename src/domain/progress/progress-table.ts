import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core';
import type { CatalogueProgress } from './catalogue-progress.ts';

/** The catalogue's own growth, counted now and then so that a page only reads it: one row. */
export const progressSnapshots = pgTable(
  'progress_snapshots',
  {
    id: integer().primaryKey(),
    progress: jsonb().$type<CatalogueProgress>().notNull(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  },
  (t) => [check('progress_snapshots_one', sql`${t.id} = 1`)],
);
