import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { DutaWords } from './duta.ts';
import { dutaApprovals } from './duta-table.ts';
import type { Answers } from './endorsement.ts';

export interface Approval {
  id: string;
  dutaId: string;
  endorsementId: string | null;
  words: DutaWords | Answers;
  expiresAt: Date;
  usedAt: Date | null;
}

const columns = {
  id: dutaApprovals.id,
  dutaId: dutaApprovals.dutaId,
  endorsementId: dutaApprovals.endorsementId,
  words: dutaApprovals.words,
  expiresAt: dutaApprovals.expiresAt,
  usedAt: dutaApprovals.usedAt,
};

/** A link by its id, used or not; null: there is none, or a later one took its place. */
export async function findApproval(db: Database, id: string): Promise<Approval | null> {
  const [row] = await db.select(columns).from(dutaApprovals).where(eq(dutaApprovals.id, id));
  return row ?? null;
}

/** Asks for an approval; an earlier link for the same is void from now on. */
export async function putApproval(tx: Database, approval: Omit<Approval, 'usedAt'>, now: Date): Promise<void> {
  const { dutaId, endorsementId } = approval;
  const same = sql`${dutaApprovals.endorsementId} is not distinct from ${endorsementId}`;
  await tx.delete(dutaApprovals).where(and(eq(dutaApprovals.dutaId, dutaId), same, isNull(dutaApprovals.usedAt)));
  await tx.insert(dutaApprovals).values({ ...approval, createdAt: now });
}

/** Uses a link up; answers false where that was done before. */
export async function useApproval(tx: Database, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(dutaApprovals)
    .set({ usedAt: now })
    .where(and(eq(dutaApprovals.id, id), isNull(dutaApprovals.usedAt)))
    .returning({ id: dutaApprovals.id });
  return rows.length > 0;
}
