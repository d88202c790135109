import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { ChangeContext } from '#domain/search/record-change-store.ts';
import type { Services } from '#domain/services.ts';
import { hasWaitingPhotos, publishSubmission } from './publish-submission.ts';
import { closeSubmission, findSubmission } from './submission-store.ts';
import { isSampled, isSmallChange } from './trust.ts';
import { isTrusted } from './trust-store.ts';

/**
 * Makes a small change of a trusted maker public as it is submitted; some of them are drawn to be looked at afterwards.
 * Answers whether it did: else a curator decides as ever.
 */
export async function publishTrusted(
  tx: Database,
  actor: Actor,
  maker: EditedMaker,
  submissionId: string,
  { categories, now, trustedAfter }: ChangeContext & Pick<Services, 'trustedAfter'>,
): Promise<boolean> {
  const submission = await findSubmission(tx, submissionId);
  if (!submission || !isSmallChange(submission) || maker.owned.ownerId !== actor.userId) return false;
  if (!(await isTrusted(tx, maker.id, trustedAfter)) || (await hasWaitingPhotos(tx, submission))) return false;
  const { entity, kind, changes } = submission;
  const published = await publishSubmission(tx, submission, { changes, replaced: {} }, maker, { categories, now });
  if (!published.ok) throw new Error(`A change that was just compared cannot be made: ${published.refusal.code}.`);
  const sample = isSampled(submissionId) ? 'open' : null;
  // Its maker sees it at once: there is nothing to write about.
  const decision = { state: 'approved', decidedBy: null, decidedAt: now, toldAt: now } as const;
  await closeSubmission(tx, submissionId, { ...decision, byTrust: true, sample });
  const act = { actor, action: 'submission.trusted', subject: 'submission', subjectId: submissionId } as const;
  const details = { entity, kind, fields: Object.keys(changes).join(' ') };
  await recordAct(tx, { ...act, makerId: maker.id, details }, now);
  return true;
}
