import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { decisionReasons } from './decision-reason.ts';
import { sampleStates } from './trust.ts';

/** A value of a field as it is now and as it would be. */
export interface FieldChange {
  from: unknown;
  to: unknown;
}

/**
 * How far the editing of a maker or product is. Of something published it also keeps what was written and is not public
 * yet; a draft's fields are saved straight into its own row.
 */
export const workingCopies = pgTable(
  'working_copies',
  {
    entity: text({ enum: ['maker', 'product'] }).notNull(),
    entityId: text('entity_id').notNull(),
    /** Only the fields that differ. */
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Raised by each save. */
    revision: integer().notNull().default(1),
    /** Revision at which each field was last changed: a save that knows an older one of its own fields is refused. */
    touched: jsonb().$type<Record<string, number>>().notNull().default({}),
    updatedBy: text('updated_by').references(() => users.id, { onDelete: 'set null' }),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entity, t.entityId] })],
);

/** What waits for a curator, or waited: a first publication, or a change to something published. */
export const submissions = pgTable(
  'submissions',
  {
    id: text().primaryKey(),
    entity: text({ enum: ['maker', 'product'] }).notNull(),
    entityId: text('entity_id').notNull(),
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['new', 'changed'] }).notNull(),
    /** The difference it would make, by field. */
    changes: jsonb().$type<Record<string, FieldChange>>().notNull(),
    /** Version of the entity that was looked at. */
    baseVersion: integer('base_version').notNull(),
    state: text({ enum: ['open', 'approved', 'returned', 'refused', 'withdrawn'] }).notNull(),
    submittedBy: text('submitted_by').references(() => users.id, { onDelete: 'set null' }),
    submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    /** What the curator says to the maker. */
    note: text(),
    /** Why it was sent back or refused. */
    reason: text({ enum: decisionReasons }),
    /** Fields that the curator put right before it went public. */
    corrected: text().array().notNull().default([]),
    /** Public without a look before, since its maker is trusted. */
    byTrust: boolean('by_trust').notNull().default(false),
    /** Of those: `open` waits for a look afterwards; null: not drawn. */
    sample: text({ enum: sampleStates }),
    /** When its maker was written to; null: not yet, or not decided. */
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('submissions_one_open').on(t.entity, t.entityId).where(sql`${t.state} = 'open'`),
    index('submissions_queue').on(t.state, t.submittedAt),
    // What waits of one kind, in the order in which the desk takes it.
    index('submissions_open').on(t.entity, t.kind, t.submittedAt, t.id).where(sql`${t.state} = 'open'`),
    index('submissions_maker').on(t.makerId),
    index('submissions_samples').on(t.decidedAt).where(sql`${t.sample} = 'open'`),
    index('submissions_untold').on(t.decidedAt).where(sql`${t.toldAt} is null and ${t.decidedAt} is not null`),
  ],
);
