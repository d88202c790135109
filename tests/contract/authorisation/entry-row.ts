import type { Kind, Things } from '../../support/visited-things.ts';
import { type SignedIn, type Visitor, visitors } from '../../support/visitors.ts';

/** What each visitor gets. */
export type Row = Record<Visitor, string>;

/** What is asked for, and by whom. */
export interface Asked {
  things: Things;
  visitor: Visitor;
  who: SignedIn | null;
}

/** The named ones get what is said, nobody known is told to sign in, and all others get `others`. */
export function row(named: Partial<Row>, others: string, stranger: string): Row {
  const outcomes = visitors.map((visitor) => [
    visitor,
    named[visitor] ?? (visitor === 'anonymous' ? stranger : others),
  ]);
  return Object.fromEntries(outcomes) as Row;
}

export function everybody(outcome: string): Row {
  return row({}, outcome, outcome);
}

/** Who may edit a maker: its owner alone; while it has none, who set it up, curators of its region and admins. */
export function byEditors(outcome: string, others: string, stranger: string): Record<Kind, Row> {
  const unowned = { assistant: outcome, curator: outcome, admin: outcome };
  return { owned: row({ owner: outcome }, others, stranger), unowned: row(unowned, others, stranger) };
}

export function ofBoth(outcomes: Row): Record<Kind, Row> {
  return { owned: outcomes, unowned: outcomes };
}
