import { recordAct } from '#domain/account/audit-log-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Corrections, correctChanges } from './correct-changes.ts';
import type { EditServices, Invalid } from './editing.ts';
import { type Decider, type DecisionRefusal, openDecision } from './open-decision.ts';
import type { PublishRefusal } from './publish-product.ts';
import { hasWaitingPhotos, publishSubmission } from './publish-submission.ts';
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
    const product = submission.entity === 'product' ? await findEditedProduct(tx, submission.entityId) : null;
    const standing = (product ?? maker).fields;
    const corrected = correctChanges(submission, corrections, standing, { categories, foreignRules });
    if (!corrected.ok) return corrected;
    const published = await publishSubmission(tx, submission, corrected.value, maker, context);
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
