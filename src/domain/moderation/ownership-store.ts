import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { users } from '#domain/account/account-table.ts';
import type { Database } from '#domain/database.ts';
import { makerOwners, makers } from '#domain/maker/maker-table.ts';
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
  decidedAt: Date | null;
}

export async function findOwnershipClaim(db: Database, id: string): Promise<OwnershipClaim | null> {
  const [row] = await db
    .select({
      id: reports.id,
      makerId: reports.subjectId,
      userId: reports.userId,
      proof: reports.message,
      state: reports.state,
      decidedAt: reports.decidedAt,
    })
    .from(reports)
    .where(and(eq(reports.id, id), eq(reports.kind, 'ownership'), eq(reports.subject, 'maker')));
  return row ?? null;
}

/** One that waits for an answer, as whoever decides sees it. */
export interface OpenClaim {
  id: string;
  makerId: string;
  slug: string;
  name: string;
  /** Mail address of who claims; null: the account has none. */
  email: string | null;
  proof: string;
  createdAt: Date;
}

/** Claims that wait, oldest first; messages of visitors without an account are not among them. */
export function listOpenClaims(db: Database, limit: number): Promise<OpenClaim[]> {
  return db
    .select({
      id: reports.id,
      makerId: makers.id,
      slug: makers.slug,
      name: makers.name,
      email: users.email,
      proof: reports.message,
      createdAt: reports.createdAt,
    })
    .from(reports)
    .innerJoin(makers, eq(makers.id, reports.subjectId))
    .innerJoin(users, eq(users.id, reports.userId))
    .where(and(eq(reports.state, 'open'), eq(reports.kind, 'ownership'), isNotNull(reports.userId)))
    .orderBy(reports.createdAt, reports.id)
    .limit(limit);
}

/** A maker that may be claimed, public or hidden, with its owner if it has one; null: no such maker, a sample or a draft. */
export async function findClaimable(
  db: Database,
  slug: string,
): Promise<{ id: string; slug: string; name: string; state: 'published' | 'hidden'; ownerId: string | null } | null> {
  const [row] = await db
    .select({ id: makers.id, slug: makers.slug, name: makers.name, state: makers.state, ownerId: makerOwners.userId })
    .from(makers)
    .leftJoin(makerOwners, eq(makerOwners.makerId, makers.id))
    .where(and(eq(makers.slug, slug), eq(makers.sample, false), ne(makers.state, 'draft')));
  return row && row.state !== 'draft' ? { ...row, state: row.state } : null;
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

/** Ends a claim; who calls holds the lock of its maker. */
export async function closeReport(
  tx: Database,
  id: string,
  decision: { decidedBy: string | null; decidedAt: Date },
): Promise<void> {
  await tx
    .update(reports)
    .set({ ...decision, state: 'closed' })
    .where(eq(reports.id, id));
}
