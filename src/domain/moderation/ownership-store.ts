import { and, eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { reports } from './report-table.ts';

/** "Ini usaha saya" of somebody who is signed in. */
export interface OwnershipClaim {
  id: string;
  makerId: string;
  /** Null: the account is gone since. */
  userId: string | null;
  /** What they say for proof. */
  proof: string;
  state: 'open' | 'closed';
}

export async function findOwnershipClaim(db: Database, id: string): Promise<OwnershipClaim | null> {
  const [row] = await db
    .select({
      id: reports.id,
      makerId: reports.subjectId,
      userId: reports.userId,
      proof: reports.message,
      state: reports.state,
    })
    .from(reports)
    .where(and(eq(reports.id, id), eq(reports.kind, 'ownership'), eq(reports.subject, 'maker')));
  return row ?? null;
}

/** Whether this account waits for an answer about this maker. */
export async function hasOpenClaim(db: Database, makerId: string, userId: string): Promise<boolean> {
  const rows = await db
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.subject, 'maker'),
        eq(reports.subjectId, makerId),
        eq(reports.userId, userId),
        eq(reports.state, 'open'),
      ),
    );
  return rows.length > 0;
}

/** Ends a claim; answers false where it was ended before. */
export async function closeReport(tx: Database, id: string): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({ state: 'closed' })
    .where(and(eq(reports.id, id), eq(reports.state, 'open')))
    .returning({ id: reports.id });
  return rows.length > 0;
}
