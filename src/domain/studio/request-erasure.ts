import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockUser } from '#domain/account/lock-user-store.ts';
import { hideMakers } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { findEraseAfter, listBelongings, setEraseAfter } from './erase-store.ts';

/** Why a maker is hidden in the meantime. */
export const erasureReason = 'Diminta dihapus oleh pemiliknya';
const waitDays = 30;

export interface Erasure {
  /** When all of it is erased; null: not asked for yet, this is what would be. */
  eraseAfter: Date | null;
  makers: number;
  products: number;
  photos: number;
}

/**
 * "Hapus akun", in two steps. The first tells what would go; the second, `isConfirmed`, takes it off the site at once and
 * sets the day of its erasure, thirty days from now. Until then it can be taken back.
 */
export async function requestErasure(
  { db, categories, now }: EditServices,
  actor: Actor,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Result<Erasure, never>> {
  return db.transaction(async (tx) => {
    await lockUser(tx, actor.userId);
    const { makerIds, productIds, photoIds } = await listBelongings(tx, actor.userId);
    const counts = { makers: makerIds.length, products: productIds.length, photos: photoIds.length };
    const before = await findEraseAfter(tx, actor.userId);
    if (before !== null || !isConfirmed) return ok({ eraseAfter: before, ...counts });
    const at = now();
    const eraseAfter = new Date(at.getTime() + waitDays * 86_400_000);
    await setEraseAfter(tx, actor.userId, eraseAfter, at);
    await hideMakers(tx, makerIds, erasureReason);
    await recordMakerChanges(tx, makerIds, { categories, now: at });
    await recordAct(tx, { actor, action: 'account.erase-asked', subject: 'user', subjectId: actor.userId }, at);
    return ok({ eraseAfter, ...counts });
  });
}
