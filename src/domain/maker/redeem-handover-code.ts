import { type Actor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { parseHandoverCode } from '#domain/account/handover-code.ts';
import { lockHandoverCode, spendHandoverCode } from '#domain/account/handover-code-store.ts';
import type { RateLimit, RateRule } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { handoverHash } from './issue-handover-code.ts';
import { insertOwner } from './maker-owner-store.ts';

/** Codes typed by one person. */
export const handoverRules: readonly RateRule[] = [
  { points: 5, perSeconds: 900 },
  { points: 20, perSeconds: 86_400 },
];

/**
 * `wrong`: no such code, or used, or too old. `owned`: the maker got an owner since. `staff`: not for who issues codes.
 * `signed-in`: it signs in to an account, which is for a device where nobody is signed in.
 */
export type RedeemHandoverRefusal =
  | { code: 'wrong' }
  | { code: 'signed-in' }
  | { code: 'owned' }
  | { code: 'staff' }
  | { code: 'too-many'; retryAfterSeconds: number };

type RedeemServices = Pick<Services, 'db' | 'keyedHash' | 'now'> & { limits: { handovers: RateLimit } };

/** Gives the maker of a code to the person who types it; the first one only. Answers the maker. */
export async function redeemHandoverCode(
  services: RedeemServices,
  actor: Actor,
  typed: string,
): Promise<Result<{ makerId: string }, RedeemHandoverRefusal>> {
  if (isStaff(actor)) return fail({ code: 'staff' });
  const limit = await services.limits.handovers.consume(actor.userId);
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });
  const code = parseHandoverCode(typed);
  if (code === null) return fail({ code: 'wrong' });

  const now = services.now();
  return services.db.transaction(async (tx) => {
    const known = await lockHandoverCode(tx, handoverHash(services, code), now);
    if (!known) return fail({ code: 'wrong' });
    const { id, makerId, opensUserId } = known;
    if (opensUserId !== null) return fail({ code: 'signed-in' });
    if (!(await insertOwner(tx, makerId, actor.userId, now))) return fail({ code: 'owned' });
    await spendHandoverCode(tx, { id, userId: actor.userId }, now);
    await recordAct(tx, { actor, action: 'maker.handover', subject: 'maker', subjectId: makerId, makerId }, now);
    return ok({ makerId });
  });
}
