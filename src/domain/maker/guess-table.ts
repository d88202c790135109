import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { makers } from './maker-table.ts';

/** A shop of which a file left something open; one that a later file opens again gets another row. */
export const shopGuesses = pgTable(
  'shop_guesses',
  {
    id: text().primaryKey(),
    makerId: text('maker_id')
      .notNull()
      .references(() => makers.id, { onDelete: 'cascade' }),
    since: timestamp({ withTimezone: true }).notNull(),
    /** Null: a curator has still to look. */
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** Null: it settled itself, by a later file or because the shop has an account now. */
    settledBy: text('settled_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('shop_guesses_open').on(t.makerId).where(sql`${t.settledAt} is null`),
    index('shop_guesses_waiting').on(t.since, t.id).where(sql`${t.settledAt} is null`),
  ],
);
