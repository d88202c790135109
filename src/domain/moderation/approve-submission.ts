import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos, showPhotos } from '#domain/media/media-store.ts';
import { writeAlt } from '#domain/media/photo-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Corrected, type Corrections, correctChanges } from './correct-changes.ts';
import type { EditServices, Invalid } from './editing.ts';
import { type Decider, type DecisionRefusal, openDecision } from './open-decision.ts';
import { publishMaker } from './publish-maker.ts';
import { type PublishRefusal, publishProduct } from './publish-product.ts';
import type { Submission } from './submission.ts';
import type { SubmittedPhoto } from './submission-changes.ts';
import { closeSubmission } from './submission-store.ts';

/** `photos-waiting`: a picture is still being prepared, so nobody can have looked at it. */
export type ApproveRefusal = DecisionRefusal | PublishRefusal | Invalid | { code: 'photos-waiting' };

export interface Approved {
  entity: 'maker' | 'product';
  entityId: string;
  /** Where it stands now. */
  slug: string;
}

/**
 * Publishes exactly what was submitted, or what a curator put right in it; what was written since waits for the next
 * submission. Pages, search rows and the outside index follow from the same transaction.
 */
export async function approveSubmission(
  { db, categories, foreignRules, now }: EditServices,
  decider: Decider,
  { submissionId, note, corrections = {} }: { submissionId: string; note?: string | null; corrections?: Corrections },
): Promise<Result<Approved, ApproveRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openDecision(tx, decider, submissionId);
    if (!opened.ok) return opened;
    const { submission, maker } = opened.value;
    if (await hasWaitingPhotos(tx, submission)) return fail({ code: 'photos-waiting' as const });

    const context = { categories, now: now() };
    const corrected = correctChanges(submission, corrections, { categories, foreignRules });
    if (!corrected.ok) return corrected;
    const published = await publish(tx, submission, corrected.value, maker, context);
    if (!published.ok) return published;
    const decidedBy = decider === 'operator' ? null : decider.userId;
    const decision = { state: 'approved', decidedBy, decidedAt: context.now, note: note || null } as const;
    const fields = Object.keys(corrected.value.replaced);
    if (!(await closeSubmission(tx, submissionId, { ...decision, corrected: fields })))
      throw new Error('A submission was decided behind its lock.');
    const act = { action: 'submission.approve', subject: 'submission', subjectId: submissionId } as const;
    const actor = decider === 'operator' ? null : decider;
    const details = { entity: submission.entity, kind: submission.kind, corrected: fields.join(' ') };
    const [before, after] = [{ state: 'open' }, { state: 'approved' }];
    await recordAct(tx, { ...act, actor, makerId: maker.id, details, before, after }, context.now);
    return ok({ entity: submission.entity, entityId: submission.entityId, slug: published.value });
  });
}

async function publish(
  tx: Database,
  submission: Submission,
  corrected: Corrected,
  maker: EditedMaker,
  context: { categories: EditServices['categories']; now: Date },
): Promise<Result<string, PublishRefusal>> {
  await publishPhotos(tx, submission);
  return submission.entity === 'maker'
    ? publishMaker(tx, maker, corrected, context)
    : publishProduct(tx, maker, { entityId: submission.entityId, ...corrected }, context);
}

function subjectOf({ entity, entityId }: Submission) {
  return entity === 'maker' ? { makerId: entityId } : { productId: entityId };
}

async function hasWaitingPhotos(tx: Database, submission: Submission): Promise<boolean> {
  const wanted = submittedPhotos(submission.changes.photos?.to);
  const photos = await listPhotos(tx, subjectOf(submission));
  return photos.some(({ id, state }) => state === 'waiting' && wanted.some((photo) => photo.id === id));
}

async function publishPhotos(tx: Database, submission: Submission): Promise<void> {
  const change = submission.changes.photos;
  if (!change) return;
  const before = new Map(submittedPhotos(change.from).map((photo) => [photo.id, photo]));
  const wanted = submittedPhotos(change.to);
  await showPhotos(
    tx,
    subjectOf(submission),
    wanted.map(({ id }) => id),
  );
  // A new picture's row holds its words already; those of a public one waited here.
  for (const photo of wanted) if (before.has(photo.id)) await writeAlt(tx, photo.id, photo);
}

function submittedPhotos(value: unknown): SubmittedPhoto[] {
  return Array.isArray(value) ? value : [];
}
