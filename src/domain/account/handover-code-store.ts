import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { handoverCodes } from './account-table.ts';

/** Keeps the hash of a new code; earlier ones of the maker that nobody typed end. */
export async function replaceHandoverCode(
  tx: Database,
  code: { codeHash: string; makerId: string; opensUserId: string | null; issuedBy: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .update(handoverCodes)
    .set({ expiresAt: now })
    .where(
      and(eq(handoverCodes.makerId, code.makerId), isNull(handoverCodes.usedAt), gt(handoverCodes.expiresAt, now)),
    );
  await tx.insert(handoverCodes).values({ id: randomUUID(), ...code, createdAt: now });
}

/** A code that still counts, locked, so that one of those who type it at once is the first; null: unknown, used or too old. */
export async function lockHandoverCode(
  tx: Database,
  codeHash: string,
  now: Date,
): Promise<{ id: string; makerId: string; opensUserId: string | null } | null> {
  const [row] = await tx
    .select({ id: handoverCodes.id, makerId: handoverCodes.makerId, opensUserId: handoverCodes.opensUserId })
    .from(handoverCodes)
    .where(and(eq(handoverCodes.codeHash, codeHash), isNull(handoverCodes.usedAt), gt(handoverCodes.expiresAt, now)))
    .for('update');
  return row ?? null;
}

/** Uses a code up. */
export async function spendHandoverCode(
  tx: Database,
  { id, userId }: { id: string; userId: string },
  now: Date,
): Promise<void> {
  await tx.update(handoverCodes).set({ usedAt: now, usedBy: userId }).where(eq(handoverCodes.id, id));
}
