import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { decisionReasons } from './decision-reason.ts';

/** A maker or product that a curator took off the site, and why; in force while `liftedAt` is null. */
export const suspensions = pgTable(
  'suspensions',
  {
    id: text().primaryKey(),
    entity: text({ enum: ['maker', 'product'] }).notNull(),
    entityId: text('entity_id').notNull(),
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    /** Where it stood before, and stands again when this is lifted. */
    stateBefore: text('state_before', { enum: ['published', 'archived'] }).notNull(),
    reason: text({ enum: decisionReasons }).notNull(),
    /** What its owner reads. */
    note: text().notNull(),
    suspendedBy: text('suspended_by').references(() => users.id, { onDelete: 'set null' }),
    suspendedAt: timestamp('suspended_at', { withTimezone: true }).notNull(),
    liftedBy: text('lifted_by').references(() => users.id, { onDelete: 'set null' }),
    liftedAt: timestamp('lifted_at', { withTimezone: true }),
    /** When its owner was written to of how it stands now; null: not yet. */
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('suspensions_one_in_force').on(t.entity, t.entityId).where(sql`${t.liftedAt} is null`),
    index('suspensions_maker').on(t.makerId),
    index('suspensions_untold').on(t.suspendedAt).where(sql`${t.toldAt} is null`),
  ],
);
