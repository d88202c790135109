import { recordAct } from '#domain/account/audit-log-store.ts';
import { attesterKey } from '#domain/moderation/attester.ts';
import { isFrozen, putLift } from '#domain/moderation/attester-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { deciderActor } from './open-subject.ts';

/** Lets an attester's files in again after its reports were looked into: an admin's to decide. */
export async function liftFreeze(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  { name }: { name: string },
): Promise<Result<null, { code: 'not-allowed' | 'not-frozen' }>> {
  if (decider !== 'operator' && decider.role !== 'admin') return fail({ code: 'not-allowed' });
  return db.transaction(async (tx) => {
    if (!(await isFrozen(tx, name))) return fail({ code: 'not-frozen' as const });
    await putLift(tx, name, now());
    const act = { actor: deciderActor(decider), action: 'attester.lift', subject: 'attester' } as const;
    const changed = { before: { state: 'frozen' }, after: { state: 'open' } };
    await recordAct(tx, { ...act, subjectId: attesterKey(name), ...changed }, now());
    return ok(null);
  });
}
