import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { HelpdeskServices, TooMany } from './ask-helpdesk.ts';
import { dueAfter } from './consultation.ts';
import { changeConsultation, findConsultation, insertMessage, lockConsultation } from './consultation-store.ts';
import { readFiles, storeFiles } from './sent-files.ts';
import { readWords } from './words.ts';

/** Adds what the asker says to a request, by whoever has its address; it is the team's turn again, also after it was done. */
export async function replyToHelpdesk(
  { db, now: present, storage, limits }: HelpdeskServices,
  {
    consultationId,
    words: typed,
    files: sent,
    clientAddress,
  }: { consultationId: string; words: string; files: readonly Uint8Array[]; clientAddress: string },
): Promise<Result<null, Invalid | NotFound | TooMany>> {
  if (!(await findConsultation(db, consultationId))) return fail({ code: 'not-found' });
  const [words, files] = [readWords(typed, 1), readFiles(sent)];
  if (!words.ok || !files.ok) {
    const fields = [...(words.ok ? [] : [{ field: 'words', ...words.refusal }]), ...(files.ok ? [] : [files.refusal])];
    return fail({ code: 'invalid', fields });
  }
  const limit = await limits.consultation.consume(senderKey(clientAddress));
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });
  const now = present();
  await storeFiles(storage, files.value, () =>
    db.transaction(async (tx) => {
      const known = await lockConsultation(tx, consultationId);
      if (!known) throw new Error(`Request ${consultationId} went while it was replied to.`);
      const message = { consultationId, kind: 'reply', body: words.value, state: 'received', createdAt: now } as const;
      await insertMessage(tx, message, files.value);
      const turn = known.state === 'received' ? {} : { dueAt: dueAfter(known.topic, now), escalatedAt: null };
      await changeConsultation(tx, consultationId, { ...turn, state: 'received', closedAt: null });
    }),
  );
  return ok(null);
}
