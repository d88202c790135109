import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { findUser } from '#domain/account/user-store.ts';
import { putLetterWish } from '#domain/maker/letter-store.ts';
import { actOn, type EditServices, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { letterWeek } from './letter.ts';

/** Asks for the weekly message, from next Monday on, or no longer. `no-mail`: its owner has no address that it could go to. */
export async function wantLetter(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { makerId, isWanted }: { makerId: string; isWanted: boolean },
): Promise<Result<{ isWanted: boolean }, NotFound | { code: 'no-mail' }>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const { ownerId } = maker.owned;
    const owner = ownerId === null ? null : await findUser(tx, ownerId);
    if (isWanted && owner?.email === null) return fail({ code: 'no-mail' as const });
    await putLetterWish(tx, makerId, isWanted, letterWeek(now()));
    const act = { ...actOn(actor, maker), action: 'letter.wish', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, details: { isWanted } }, now());
    return ok({ isWanted });
  });
}
