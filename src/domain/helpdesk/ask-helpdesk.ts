import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import type { Invalid } from '#domain/moderation/editing.ts';
import { type RateLimit, type RateRule, senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { dueAfter } from './consultation.ts';
import { insertConsultation, insertMessage } from './consultation-store.ts';
import { readRequest, type TypedRequest } from './read-request.ts';
import { readFiles, storeFiles } from './sent-files.ts';

/** Requests and replies of one sender, and requests that write to one mail address. */
export const consultationRules: readonly RateRule[] = [
  { points: 5, perSeconds: 3_600 },
  { points: 20, perSeconds: 86_400 },
];

export type HelpdeskServices = Pick<Services, 'db' | 'now' | 'storage'> & { limits: { consultation: RateLimit } };
export type TooMany = { code: 'too-many'; retryAfterSeconds: number };

/**
 * Asks the team for help. Somebody signed in is answered at the mail address of the account, anybody else at the one they
 * give; the id that is answered is the request's address.
 */
export async function askHelpdesk(
  { db, now: present, storage, limits }: HelpdeskServices,
  actor: Actor | null,
  { typed, files: sent, clientAddress }: { typed: TypedRequest; files: readonly Uint8Array[]; clientAddress: string },
): Promise<Result<{ consultationId: string }, Invalid | TooMany>> {
  const [request, files] = [readRequest(typed, actor === null), readFiles(sent)];
  if (!request.ok || !files.ok) {
    const fields = [...(request.ok ? [] : request.refusal), ...(files.ok ? [] : [files.refusal])];
    return fail({ code: 'invalid', fields });
  }
  const { words, ...asked } = request.value;
  const email = actor === null ? asked.email : null;
  for (const key of [actor?.userId ?? senderKey(clientAddress), ...(email === null ? [] : [`surel:${email}`])]) {
    const limit = await limits.consultation.consume(key);
    if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });
  }
  const [consultationId, now] = [randomUUID(), present()];
  const kept = { ...asked, email, userId: actor?.userId ?? null, dueAt: dueAfter(asked.topic, now), createdAt: now };
  await storeFiles(storage, files.value, () =>
    db.transaction(async (tx) => {
      await insertConsultation(tx, { id: consultationId, ...kept, state: 'received' });
      const message = { consultationId, kind: 'opening', body: words, state: 'received', createdAt: now } as const;
      await insertMessage(tx, message, files.value);
    }),
  );
  return ok({ consultationId });
}
