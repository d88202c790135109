import { type Actor, answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { changeConsultation, lockConsultation } from './consultation-store.ts';

/** Takes a request of the own region, also from a colleague, or leaves it to nobody in particular. */
export async function takeConsultation(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { consultationId, isTaken }: { consultationId: string; isTaken: boolean },
): Promise<Result<null, NotFound>> {
  const now = present();
  return db.transaction(async (tx) => {
    const known = await lockConsultation(tx, consultationId);
    if (!known || !answersFor(actor, known)) return fail({ code: 'not-found' as const });
    const ownerId = isTaken ? actor.userId : null;
    if (ownerId === known.ownerId) return ok(null);
    await changeConsultation(tx, consultationId, { ownerId });
    const about = { subject: 'consultation', subjectId: consultationId } as const;
    const action = isTaken ? 'consultation.take' : 'consultation.leave';
    const [before, after] = [{ owner: ownerWord(known.ownerId, actor) }, { owner: ownerWord(ownerId, actor) }];
    await recordAct(tx, { actor, action, ...about, before, after }, now);
    return ok(null);
  });
}

/** Who looks after a request, as the log says it: it names nobody. */
export function ownerWord(ownerId: string | null, actor: Actor): 'nobody' | 'self' | 'colleague' {
  if (ownerId === null) return 'nobody';
  return ownerId === actor.userId ? 'self' : 'colleague';
}
