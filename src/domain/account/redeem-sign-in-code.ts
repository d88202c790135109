import { type RateLimit, type RateRule, senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { parseEmail } from './email.ts';
import { deleteSession } from './session-store.ts';
import type { CodeAttempt, CodeRefusal, SessionCookie } from './sign-in.ts';

/** Codes typed from one place, right or wrong, for whatever address. */
export const guessesBySenderRules: readonly RateRule[] = [{ points: 100, perSeconds: 3_600 }];

export interface TypedCode extends CodeAttempt {
  clientAddress: string;
  /** `Cookie` header of the browser, whose earlier session ends. */
  cookieHeader: string | null;
}

export type RedeemRefusal = CodeRefusal | { code: 'not-six' } | { code: 'too-many'; retryAfterSeconds: number };

type RedeemServices = Pick<Services, 'db' | 'signIn'> & { limits: { guessesBySender: RateLimit } };

/** Signs in whoever typed the code that was sent to the address; spaces and dashes in it do not matter. */
export async function redeemSignInCode(
  services: RedeemServices,
  typed: TypedCode,
): Promise<Result<SessionCookie, RedeemRefusal>> {
  const code = typed.code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) return fail({ code: 'not-six' });
  const email = parseEmail(typed.email);
  if (email === null) return fail({ code: 'wrong' });
  const limit = await services.limits.guessesBySender.consume(senderKey(typed.clientAddress));
  if (!limit.ok) return fail({ code: 'too-many', retryAfterSeconds: limit.retryAfterSeconds });

  const redeemed = await services.signIn.redeemCode({ email, code, userAgent: typed.userAgent });
  if (!redeemed.ok) return redeemed;
  const earlier = await services.signIn.findSession(typed.cookieHeader);
  if (earlier) await deleteSession(services.db, earlier.actor.userId, earlier.id);
  return ok(redeemed.value);
}
