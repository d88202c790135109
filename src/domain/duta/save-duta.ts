import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { type DutaWords, readDutaWords } from './duta.ts';
import { openOwnDuta, updateDuta } from './duta-store.ts';

/** Keeps what staff wrote for the page of their duta; public stays what was approved last. */
export async function saveDuta(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { dutaId, typed }: { dutaId: string; typed: Partial<Record<keyof DutaWords, string>> },
): Promise<Result<null, NotFound | Invalid>> {
  return db.transaction(async (tx) => {
    const duta = await openOwnDuta(tx, actor, dutaId);
    if (!duta) return fail({ code: 'not-found' as const });
    const words = readDutaWords(typed);
    if (!words.ok) return fail({ code: 'invalid' as const, fields: words.refusal });
    await updateDuta(tx, dutaId, { draft: words.value });
    await recordAct(tx, { actor, action: 'duta.save', subject: 'duta', subjectId: dutaId }, now());
    return ok(null);
  });
}
