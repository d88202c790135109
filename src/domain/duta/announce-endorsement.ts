import type { Database } from '#domain/database.ts';
import { type ChangeContext, recordProductChanges } from '#domain/search/record-change-store.ts';
import { announceStalePages } from '#domain/search/stale-pages-store.ts';
import type { Endorsement } from './endorsement.ts';

/** Has search and pages follow what became of an endorsement; belongs into the transaction that changed it. */
export async function announceEndorsement(
  tx: Database,
  { product, dutaId }: Pick<Endorsement, 'product' | 'dutaId'>,
  context: ChangeContext,
): Promise<void> {
  await recordProductChanges(tx, [product.id], context);
  await announceStalePages(tx, [`duta:${dutaId}`], 1);
}
