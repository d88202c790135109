import { recordAct } from '#domain/account/audit-log-store.ts';
import { dropStanding } from '#domain/duta/endorsement-store.ts';
import { hideMakers } from '#domain/maker/maker-edit-store.ts';
import { type NoteRefusal, readReasonAndNote } from '#domain/moderation/decision-note.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { suspendedReason } from '#domain/moderation/suspended.ts';
import { insertSuspension } from '#domain/moderation/suspension-store.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { type DeskSubject, deciderActor, openSubject, type SubjectRefusal } from './open-subject.ts';

export interface SuspendInput extends DeskSubject {
  /** One of `decisionReasons`, as it was chosen. */
  reason: string;
  /** What its owner will read. */
  note: string;
}

/** `not-public`: nobody sees it now, as a draft or for another reason. */
export type SuspendRefusal = SubjectRefusal | NoteRefusal | { code: 'not-public' };

/**
 * Takes a maker or product off the site at once: pages, search and addresses out. What its maker took off by itself can
 * be suspended too, or it would come back by itself.
 */
export async function suspend(
  { db, categories, now }: EditServices,
  decider: Decider,
  { reason, note, ...subject }: SuspendInput,
): Promise<Result<null, SuspendRefusal>> {
  const read = readReasonAndNote({ reason, note });
  if (!read.ok) return read;
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, decider, subject);
    if (!opened.ok) return opened;
    const { maker, product } = opened.value;
    const stateBefore = product ? product.state : maker.owned.state;
    if (stateBefore !== 'published' && stateBefore !== 'archived') return fail({ code: 'not-public' as const });
    const at = now();
    const actor = deciderActor(decider);
    const thing = { entity: subject.entity, entityId: subject.id, makerId: maker.id, stateBefore };
    const by = { suspendedBy: actor?.userId ?? null, suspendedAt: at };
    const suspensionId = await insertSuspension(tx, { ...thing, ...read.value, ...by });
    await dropStanding(tx, product ? { productId: product.id } : { makerId: maker.id }, at);
    if (product) {
      await updateProduct(tx, product.id, { state: 'hidden' }, at);
      await recordProductChanges(tx, [product.id], { categories, now: at });
    } else {
      await hideMakers(tx, [maker.id], `${suspendedReason} ${suspensionId}`);
      await recordMakerChanges(tx, [maker.id], { categories, now: at });
    }
    const act = { actor, action: `${subject.entity}.suspend`, subject: subject.entity, subjectId: subject.id };
    const changed = { before: { state: stateBefore }, after: { state: 'hidden' } };
    await recordAct(tx, { ...act, makerId: maker.id, details: { reason: read.value.reason }, ...changed }, at);
    return ok(null);
  });
}
