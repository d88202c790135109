import { recordAct } from '#domain/account/audit-log-store.ts';
import { updateMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { ok, type Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { type DeskSubject, deciderActor, openSubject, type SubjectRefusal } from './open-subject.ts';
import { isMarked } from './standing-store.ts';

/** "Sedang ditinjau": stands on a page as long as a curator says so, never by a report alone. */
export async function markUnderReview(
  { db, categories, now }: EditServices,
  decider: Decider,
  { isUnderReview, ...subject }: DeskSubject & { isUnderReview: boolean },
): Promise<Result<null, SubjectRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, decider, subject);
    if (!opened.ok) return opened;
    const { entity, id } = subject;
    const wasUnderReview = await isMarked(tx, subject);
    const changed = { underReviewSince: isUnderReview ? now() : null };
    const context = { categories, now: now() };
    if (entity === 'maker') {
      await updateMaker(tx, id, changed, now());
      await recordMakerChanges(tx, [id], context);
    } else {
      await updateProduct(tx, id, changed, now());
      await recordProductChanges(tx, [id], context);
    }
    const action = isUnderReview ? `${entity}.under-review` : `${entity}.reviewed`;
    const act = { actor: deciderActor(decider), action, subject: entity, subjectId: id };
    const said = { before: { underReview: wasUnderReview }, after: { underReview: isUnderReview } };
    await recordAct(tx, { ...act, makerId: opened.value.maker.id, ...said }, now());
    return ok(null);
  });
}
