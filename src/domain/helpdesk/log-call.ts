import { randomUUID } from 'node:crypto';
import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { dueAfter } from './consultation.ts';
import { insertConsultation, insertMessage, lockConsultation } from './consultation-store.ts';
import { readRequest, type TypedRequest } from './read-request.ts';
import { readWords } from './words.ts';

/** Writes down a call that brought a new request, in the own region; who took the call looks after it. */
export async function openByCall(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  typed: TypedRequest,
): Promise<Result<{ consultationId: string }, Invalid | { code: 'not-allowed' | 'other-region' }>> {
  if (!isStaff(actor)) return fail({ code: 'not-allowed' });
  const request = readRequest(typed, false);
  if (!request.ok) return fail({ code: 'invalid', fields: request.refusal });
  const { words, ...asked } = request.value;
  if (!answersFor(actor, asked)) return fail({ code: 'other-region' });
  const [consultationId, now] = [randomUUID(), present()];
  const kept = { ...asked, ownerId: actor.userId, dueAt: dueAfter(asked.topic, now), createdAt: now };
  await db.transaction(async (tx) => {
    await insertConsultation(tx, { id: consultationId, ...kept, state: 'received' });
    const message = { consultationId, kind: 'opening', body: words, state: 'received', createdAt: now } as const;
    await insertMessage(tx, { ...message, authorId: actor.userId });
    const act = { actor, action: 'consultation.open', subject: 'consultation', subjectId: consultationId } as const;
    const after = { state: 'received', topic: asked.topic, region: asked.regencyCode ?? asked.provinceCode };
    await recordAct(tx, { ...act, after }, now);
  });
  return ok({ consultationId });
}

/** Writes down a call about a request of the own region; whoever asked reads it on its page. */
export async function logCall(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { consultationId, words: typed }: { consultationId: string; words: string },
): Promise<Result<null, Invalid | NotFound>> {
  const words = readWords(typed, 1);
  const now = present();
  return db.transaction(async (tx) => {
    const known = await lockConsultation(tx, consultationId);
    if (!known || !answersFor(actor, known)) return fail({ code: 'not-found' as const });
    if (!words.ok) return fail({ code: 'invalid' as const, fields: [{ field: 'words', ...words.refusal }] });
    const message = { consultationId, kind: 'call', body: words.value, state: known.state, createdAt: now } as const;
    await insertMessage(tx, { ...message, authorId: actor.userId });
    const about = { subject: 'consultation', subjectId: consultationId } as const;
    await recordAct(tx, { actor, action: 'consultation.call', ...about }, now);
    return ok(null);
  });
}
