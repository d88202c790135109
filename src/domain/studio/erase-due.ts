import { recordAct } from '#domain/account/audit-log-store.ts';
import { evidenceKeyOf } from '#domain/claim/evidence.ts';
import { listEvidence } from '#domain/claim/own-claim-store.ts';
import { forgetConsultations, listFilesOf } from '#domain/helpdesk/forget-store.ts';
import { fileKeyOf } from '#domain/helpdesk/sent-files.ts';
import { findPhoto } from '#domain/media/media-store.ts';
import { originalKeyOf, storageKeyOf } from '#domain/media/picture.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import type { Services } from '#domain/services.ts';
import { deleteAccount, deleteBelongings, listBelongings, listDueAccounts } from './erase-store.ts';

const mostAtOnce = 10;

/**
 * Erases accounts whose thirty days are over: makers, products, contacts, pictures, papers and their files, and the words
 * of requests for help. The files go first: cut short, the next run finds the rows still there and begins again. Answers
 * how many accounts are gone.
 */
export async function eraseDue(services: EditServices & Pick<Services, 'storage'>): Promise<number> {
  const due = await listDueAccounts(services.db, services.now(), mostAtOnce);
  for (const account of due) await erase(services, account);
  return due.length;
}

async function erase(
  { db, storage, categories, now }: EditServices & Pick<Services, 'storage'>,
  account: { id: string; email: string | null },
): Promise<void> {
  const { photoIds, makerIds, productIds } = await listBelongings(db, account.id);
  for (const id of photoIds) {
    await storage.deleteAll((await findPhoto(db, id))?.storageKey ?? storageKeyOf(id));
    await storage.delete(originalKeyOf(id));
  }
  for (const { id } of await listEvidence(db, makerIds, productIds)) await storage.delete(evidenceKeyOf(id));
  for (const { id } of await listFilesOf(db, account)) await storage.delete(fileKeyOf(id));
  await db.transaction(async (tx) => {
    const belongings = await listBelongings(tx, account.id);
    const context = { categories, now: now() };
    await deleteBelongings(tx, belongings);
    await recordProductChanges(tx, belongings.productIds, context);
    await recordMakerChanges(tx, belongings.makerIds, context);
    await forgetConsultations(tx, account, now());
    await deleteAccount(tx, account);
    await recordAct(tx, { actor: null, action: 'account.erase', subject: 'user', subjectId: account.id }, now());
  });
}
