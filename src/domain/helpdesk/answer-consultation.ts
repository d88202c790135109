import { type Actor, answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import { answerStates } from './consultation.ts';
import { changeConsultation, insertMessage, lockConsultation } from './consultation-store.ts';
import { ownerWord } from './take-consultation.ts';
import { readWords } from './words.ts';

/** Answers a request of the own region; who answers first looks after it. */
export async function answerConsultation(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { consultationId, words: typed, state: named }: { consultationId: string; words: string; state: string },
): Promise<Result<null, Invalid | NotFound>> {
  const words = readWords(typed, 1);
  const state = answerStates.find((known) => known === named);
  const now = present();
  return db.transaction(async (tx) => {
    const known = await lockConsultation(tx, consultationId);
    if (!known || !answersFor(actor, known)) return fail({ code: 'not-found' as const });
    if (!words.ok || !state) {
      const fields: FieldRefusal[] = words.ok ? [] : [{ field: 'words', ...words.refusal }];
      if (!state) fields.push({ field: 'state', code: 'unknown-role' });
      return fail({ code: 'invalid' as const, fields });
    }
    const message = { consultationId, kind: 'answer', body: words.value, state, createdAt: now } as const;
    await insertMessage(tx, { ...message, authorId: actor.userId });
    const ownerId = known.ownerId ?? actor.userId;
    await changeConsultation(tx, consultationId, { state, ownerId, closedAt: state === 'done' ? now : null });
    const act = { actor, action: 'consultation.answer', subject: 'consultation', subjectId: consultationId } as const;
    const before = { state: known.state, owner: ownerWord(known.ownerId, actor) };
    await recordAct(tx, { ...act, before, after: { state, owner: ownerWord(ownerId, actor) } }, now);
    return ok(null);
  });
}
