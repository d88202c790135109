import { eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { submissions } from '#domain/moderation/submission-table.ts';
import type { SampleState } from '#domain/moderation/trust.ts';

type Returned = Pick<
  typeof submissions.$inferInsert,
  'state' | 'reason' | 'note' | 'decidedBy' | 'decidedAt' | 'toldAt'
>;

/** Ends the look at a sample; who calls holds the lock of its maker. */
export async function closeSample(
  tx: Database,
  id: string,
  ended: { sample: SampleState } & Partial<Returned>,
): Promise<void> {
  await tx.update(submissions).set(ended).where(eq(submissions.id, id));
}
