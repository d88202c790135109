import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockUser } from '#domain/account/lock-user-store.ts';
import { insertDraftMaker } from '#domain/maker/maker-edit-store.ts';
import { insertOwner, listOwnMakerIds } from '#domain/maker/maker-owner-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';

export type StartRefusal = { code: 'already-started'; makerId: string } | { code: 'not-allowed' };

/** Begins a maker's profile as a draft that belongs to the actor. Staff set up makers for others by `assistMaker`. */
export async function startMaker(
  { db, now }: EditServices,
  actor: Actor,
): Promise<Result<{ makerId: string; version: number }, StartRefusal>> {
  if (actor.role !== 'maker') return fail({ code: 'not-allowed' });
  return db.transaction(async (tx) => {
    await lockUser(tx, actor.userId);
    const [own] = await listOwnMakerIds(tx, actor.userId);
    if (own) return fail({ code: 'already-started' as const, makerId: own });
    const place = { provinceCode: null, regencyCode: null };
    const makerId = await insertDraftMaker(tx, { name: '', ...place, assistedBy: null }, now());
    await insertOwner(tx, makerId, actor.userId, now());
    await recordAct(tx, { actor, action: 'maker.start', subject: 'maker', subjectId: makerId, makerId }, now());
    return ok({ makerId, version: 0 });
  });
}
