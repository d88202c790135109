import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { handoverCodes } from './account-table.ts';

/** Keeps the hash of a new code; earlier ones of the maker that nobody typed end. */
export async function replaceHandoverCode(
  tx: Database,
  code: { codeHash: string; makerId: string; issuedBy: string; expiresAt: Date },
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

/** Uses a code up, for the first who types it; null: unknown, used or too old. Answers the maker it gives away. */
export async function takeHandoverCode(
  tx: Database,
  { codeHash, userId }: { codeHash: string; userId: string },
  now: Date,
): Promise<string | null> {
  const [taken] = await tx
    .update(handoverCodes)
    .set({ usedAt: now, usedBy: userId })
    .where(and(eq(handoverCodes.codeHash, codeHash), isNull(handoverCodes.usedAt), gt(handoverCodes.expiresAt, now)))
    .returning({ makerId: handoverCodes.makerId });
  return taken?.makerId ?? null;
}
