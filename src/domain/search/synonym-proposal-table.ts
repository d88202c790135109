import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '#domain/account/account-table.ts';
import { proposalStates, synonymReasons } from './synonym-proposal.ts';

/** Terms that a curator thinks equal, until the national team decides. */
export const synonymProposals = pgTable(
  'synonym_proposals',
  {
    id: text().primaryKey(),
    terms: text().array().notNull(),
    /** The search without results that led to it, and how often it had been asked; null: it came to mind. */
    query: text(),
    searches: integer(),
    why: text(),
    proposedBy: text('proposed_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    state: text({ enum: proposalStates }).notNull(),
    /** As they were taken in, where somebody put them right. */
    approvedTerms: text('approved_terms').array(),
    reason: text({ enum: synonymReasons }),
    note: text(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
  },
  (t) => [index('synonym_proposals_waiting').on(t.createdAt, t.id).where(sql`${t.state} = 'open'`)],
);
