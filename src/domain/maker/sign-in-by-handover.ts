import { randomUUID } from 'node:crypto';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { parseHandoverCode } from '#domain/account/handover-code.ts';
import { lockHandoverCode, spendHandoverCode } from '#domain/account/handover-code-store.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { actorOf, insertUser } from '#domain/account/user-store.ts';
import type { Database } from '#domain/database.ts';
import { type RateLimit, senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { handoverHash } from './issue-handover-code.ts';
import { lockMaker } from './maker-edit-store.ts';
import { insertOwner } from './maker-owner-store.ts';

export type SignInByHandoverRefusal =
  | { code: 'wrong' }
  | { code: 'owned' }
  | { code: 'too-many'; retryAfterSeconds: number };

type SignInServices = Pick<Services, 'db' | 'keyedHash' | 'now' | 'signIn'> & {
  limits: { guessesBySender: RateLimit };
};

/**
 * Signs somebody in by the code alone that a curator read out, without a mail address. The first code makes an account
 * that is known by the maker it gets; a later one opens that account again.
 */
export async function signInByHandover(
  services: SignInServices,
  typed: { code: string; clientAddress: string; userAgent: string | null },
): Promise<Result<SessionCookie, SignInByHandoverRefusal>> {
  const limit = await services.limits.guessesBySender.consume(senderKey(typed.clientAddress));
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });
  const code = parseHandoverCode(typed.code);
  if (code === null) return fail({ code: 'wrong' });

  const now = services.now();
  const opened = await services.db.transaction(async (tx): Promise<Result<string, { code: 'wrong' | 'owned' }>> => {
    const known = await lockHandoverCode(tx, handoverHash(services, code), now);
    if (!known) return fail({ code: 'wrong' });
    const userId = known.opensUserId ?? (await takeOver(tx, known.makerId, now));
    if (userId === null) return fail({ code: 'owned' });
    await spendHandoverCode(tx, { id: known.id, userId }, now);
    const action = known.opensUserId === null ? 'maker.handover' : 'account.sign-in-by-code';
    const actor = actorOf({ id: userId, email: null, role: 'maker', regionCode: null });
    const { makerId } = known;
    await recordAct(tx, { actor, action, subject: 'maker', subjectId: makerId, makerId }, now);
    return ok(userId);
  });
  if (!opened.ok) return opened;
  return ok(await services.signIn.openSession({ userId: opened.value, userAgent: typed.userAgent }));
}

/** Makes the account that has the maker from now on; null: somebody else got it since. */
async function takeOver(tx: Database, makerId: string, now: Date): Promise<string | null> {
  const maker = await lockMaker(tx, makerId);
  if (!maker || maker.owned.ownerId !== null) return null;
  const userId = randomUUID();
  await insertUser(tx, { id: userId, email: null, role: 'maker', regionCode: null }, now);
  await insertOwner(tx, makerId, userId, now);
  return userId;
}
