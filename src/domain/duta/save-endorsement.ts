import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { openOwnDuta } from './duta-store.ts';
import { type Answers, editableStates, readAnswers } from './endorsement.ts';
import { changeEndorsement, findEndorsable, findEndorsement, putEndorsement } from './endorsement-store.ts';

type Has = Pick<Services, 'db' | 'now'>;

/** Begins an endorsement of the product of an address, whole or just its last part; one that stands already is gone on with. */
export async function startEndorsement(
  { db, now }: Has,
  actor: Actor,
  { dutaId, address }: { dutaId: string; address: string },
): Promise<Result<{ endorsementId: string }, NotFound | Invalid>> {
  const slug = /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(address.trim())?.[1] ?? '';
  return db.transaction(async (tx) => {
    const duta = await openOwnDuta(tx, actor, dutaId);
    if (!duta) return fail({ code: 'not-found' as const });
    const product = await findEndorsable(tx, slug);
    if (!product) return fail({ code: 'invalid' as const, fields: [{ field: 'address', code: 'unknown-product' }] });
    const id = randomUUID();
    const endorsementId = await putEndorsement(tx, { id, dutaId, productId: product.id }, now());
    if (endorsementId === id) {
      const act = { actor, action: 'endorsement.start', subject: 'endorsement', subjectId: id } as const;
      await recordAct(tx, act, now());
    }
    return ok({ endorsementId });
  });
}

/** Keeps the answers of an endorsement once all of them are there. */
export async function saveEndorsement(
  { db, now }: Has,
  actor: Actor,
  { endorsementId, typed }: { endorsementId: string; typed: Partial<Record<keyof Answers, string>> },
): Promise<Result<null, NotFound | Invalid | { code: 'not-open' }>> {
  return db.transaction(async (tx) => {
    const found = await findEndorsement(tx, endorsementId);
    const duta = found && (await openOwnDuta(tx, actor, found.dutaId));
    if (!duta) return fail({ code: 'not-found' as const });
    const answers = readAnswers(typed, jakartaDay(now()));
    if (!answers.ok) return fail({ code: 'invalid' as const, fields: answers.refusal });
    const isKept = await changeEndorsement(tx, endorsementId, editableStates, { answers: answers.value });
    if (!isKept) return fail({ code: 'not-open' as const });
    const act = { actor, action: 'endorsement.save', subject: 'endorsement', subjectId: endorsementId } as const;
    await recordAct(tx, act, now());
    return ok(null);
  });
}
