import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row a run of an intake: who attests the origin of what came in, and how it ended. */
export const intakeRuns = pgTable('intake_runs', {
  id: text().primaryKey(),
  fileName: text('file_name').notNull(),
  origin: text({ enum: ['dibuat', 'dirancang', 'dikemas'] }),
  attestedBy: text('attested_by'),
  regionCode: text('region_code'),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  /** Null: still running, or killed. */
  finishedAt: timestamp('finished_at', { withTimezone: true }),
  rows: integer().notNull().default(0),
  created: integer().notNull().default(0),
  updated: integer().notNull().default(0),
  unchanged: integer().notNull().default(0),
  refused: integer().notNull().default(0),
  drafts: integer().notNull().default(0),
});
