import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, hideMakers, showAgain } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { suspendedReason } from '#domain/moderation/suspended.ts';
import { endSuspension, findSuspension } from '#domain/moderation/suspension-store.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { findEraseAfter } from '#domain/studio/erase-store.ts';
import { erasureReason } from '#domain/studio/request-erasure.ts';
import { type DeskSubject, deciderActor, openSubject, type SubjectRefusal } from './open-subject.ts';

/** Brings a suspended maker or product back as it was. */
export async function liftSuspension(
  { db, categories, now }: EditServices,
  decider: Decider,
  subject: DeskSubject,
): Promise<Result<null, SubjectRefusal | { code: 'not-suspended' }>> {
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, decider, subject);
    if (!opened.ok) return opened;
    const { maker, product } = opened.value;
    const suspension = await findSuspension(tx, subject.entity, subject.id);
    if (!suspension) return fail({ code: 'not-suspended' as const });
    const at = now();
    const actor = deciderActor(decider);
    await endSuspension(tx, suspension.id, actor?.userId ?? null, at);
    if (product) {
      await updateProduct(tx, product.id, { state: suspension.stateBefore }, at);
      await recordProductChanges(tx, [product.id], { categories, now: at });
    } else {
      await showAgain(tx, maker.id, suspendedReason);
      if (await isToBeErased(tx, maker)) await hideMakers(tx, [maker.id], erasureReason);
      await recordMakerChanges(tx, [maker.id], { categories, now: at });
    }
    const act = { actor, action: `${subject.entity}.unsuspend`, subject: subject.entity, subjectId: subject.id };
    const changed = { before: { state: 'hidden' }, after: { state: suspension.stateBefore } };
    await recordAct(tx, { ...act, makerId: maker.id, ...changed }, at);
    return ok(null);
  });
}

/** Its owner asked for that while it was suspended. */
async function isToBeErased(tx: Database, { owned }: EditedMaker): Promise<boolean> {
  return owned.ownerId !== null && (await findEraseAfter(tx, owned.ownerId)) !== null;
}
