import { and, arrayContained, arrayContains, desc, eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { SynonymProposal } from './synonym-proposal.ts';
import { synonymProposals } from './synonym-proposal-table.ts';

const columns = {
  id: synonymProposals.id,
  terms: synonymProposals.terms,
  query: synonymProposals.query,
  searches: synonymProposals.searches,
  why: synonymProposals.why,
  proposedBy: synonymProposals.proposedBy,
  createdAt: synonymProposals.createdAt,
  state: synonymProposals.state,
  approvedTerms: synonymProposals.approvedTerms,
  reason: synonymProposals.reason,
  note: synonymProposals.note,
  decidedAt: synonymProposals.decidedAt,
};

export async function insertProposal(
  tx: Database,
  proposal: Pick<SynonymProposal, 'id' | 'terms' | 'query' | 'searches' | 'why' | 'proposedBy' | 'createdAt'>,
): Promise<void> {
  await tx.insert(synonymProposals).values({ ...proposal, state: 'open' });
}

/** Whether the same terms wait already, in whatever order. */
export async function isProposed(db: Database, terms: string[]): Promise<boolean> {
  const { state, terms: waiting } = synonymProposals;
  const same = and(eq(state, 'open'), arrayContains(waiting, terms), arrayContained(waiting, terms));
  const rows = await db.select({ id: synonymProposals.id }).from(synonymProposals).where(same).limit(1);
  return rows.length > 0;
}

export async function findProposal(db: Database, id: string): Promise<SynonymProposal | null> {
  const [row] = await db.select(columns).from(synonymProposals).where(eq(synonymProposals.id, id));
  return row ?? null;
}

/** The same, locked: of two who decide at once the second one reads what the first decided. */
export async function lockProposal(tx: Database, id: string): Promise<SynonymProposal | null> {
  const [row] = await tx.select(columns).from(synonymProposals).where(eq(synonymProposals.id, id)).for('update');
  return row ?? null;
}

/** The latest first; only those that wait, where asked for. */
export function listProposals(
  db: Database,
  { limit, isOpen }: { limit: number; isOpen?: boolean },
): Promise<SynonymProposal[]> {
  return db
    .select(columns)
    .from(synonymProposals)
    .where(isOpen ? eq(synonymProposals.state, 'open') : undefined)
    .orderBy(desc(synonymProposals.createdAt), synonymProposals.id)
    .limit(limit);
}

type Decision = Required<
  Pick<typeof synonymProposals.$inferInsert, 'state' | 'approvedTerms' | 'reason' | 'note' | 'decidedBy' | 'decidedAt'>
>;

export async function closeProposal(tx: Database, id: string, decision: Decision): Promise<void> {
  await tx.update(synonymProposals).set(decision).where(eq(synonymProposals.id, id));
}
