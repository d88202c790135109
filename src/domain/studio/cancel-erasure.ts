import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockUser } from '#domain/account/lock-user-store.ts';
import { showAgain } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { findEraseAfter, listBelongings, setEraseAfter } from './erase-store.ts';
import { erasureReason } from './request-erasure.ts';

/** Takes the erasure of an account back; what it took off the site is public again. */
export async function cancelErasure(
  { db, categories, now }: EditServices,
  actor: Actor,
): Promise<Result<null, { code: 'not-asked' }>> {
  return db.transaction(async (tx) => {
    await lockUser(tx, actor.userId);
    if ((await findEraseAfter(tx, actor.userId)) === null) return fail({ code: 'not-asked' as const });
    const at = now();
    await setEraseAfter(tx, actor.userId, null, at);
    const { makerIds } = await listBelongings(tx, actor.userId);
    for (const makerId of makerIds) await showAgain(tx, makerId, erasureReason);
    await recordMakerChanges(tx, makerIds, { categories, now: at });
    await recordAct(tx, { actor, action: 'account.erase-cancelled', subject: 'user', subjectId: actor.userId }, at);
    return ok(null);
  });
}
