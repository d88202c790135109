import { recordAct } from '#domain/account/audit-log-store.ts';
import { updateMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { deciderActor, openSubject, type SubjectRefusal } from './open-subject.ts';

/** A seller makes what it sells, as a curator found: "Dibuat oleh" from now on. */
export async function raiseSeller(
  { db, categories, now }: EditServices,
  decider: Decider,
  { makerId }: { makerId: string },
): Promise<Result<null, SubjectRefusal | { code: 'maker-already' }>> {
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, decider, { entity: 'maker', id: makerId });
    if (!opened.ok) return opened;
    if (opened.value.maker.fields.role === 'maker') return fail({ code: 'maker-already' as const });
    await updateMaker(tx, makerId, { role: 'maker' }, now());
    await recordMakerChanges(tx, [makerId], { categories, now: now() });
    const act = { actor: deciderActor(decider), action: 'maker.raise', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, makerId, before: { role: 'seller' }, after: { role: 'maker' } }, now());
    return ok(null);
  });
}
