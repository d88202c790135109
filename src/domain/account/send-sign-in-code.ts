import { type RateLimit, type RateRule, senderKey } from '#domain/rate-limit.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { CodeMessage } from './code-sender.ts';
import { parseEmail } from './email.ts';
import { isMailRefused } from './mailer.ts';

/** How soon another code may be sent to the same address. */
export const resendSeconds = 60;

/** Codes to one address: each allows three guesses, so this bounds the guesses as well. */
export const codesByEmailRules: readonly RateRule[] = [
  { points: 1, perSeconds: resendSeconds },
  { points: 5, perSeconds: 3_600 },
  { points: 10, perSeconds: 86_400 },
];

/** Codes asked for from one place; many phones share an address of their network. */
export const codesBySenderRules: readonly RateRule[] = [
  { points: 60, perSeconds: 3_600 },
  { points: 200, perSeconds: 86_400 },
];

export interface CodeRequest {
  /** As it was typed. */
  email: string;
  clientAddress: string;
  words: (code: string) => CodeMessage;
}

export type SendCodeRefusal =
  | { code: 'email' }
  | { code: 'too-many'; retryAfterSeconds: number }
  | { code: 'mail-refused' };

type SendServices = Pick<Services, 'signIn' | 'codeSender' | 'keyedHash'> & {
  limits: { codesByEmail: RateLimit; codesBySender: RateLimit };
};

/**
 * Sends six digits to an address, known here or not: nobody learns from the answer whether it has an account. Answers
 * the address as it is kept.
 */
export async function sendSignInCode(
  services: SendServices,
  { email: typed, clientAddress, words }: CodeRequest,
): Promise<Result<{ email: string }, SendCodeRefusal>> {
  const email = parseEmail(typed);
  if (email === null) return fail({ code: 'email' });
  const { codesByEmail, codesBySender } = services.limits;
  for (const [limit, key] of [
    [codesBySender, senderKey(clientAddress)],
    [codesByEmail, services.keyedHash('limit', email)],
  ] as const) {
    const { ok: isAllowed, retryAfterSeconds } = await limit.consume(key);
    if (!isAllowed) return fail({ code: 'too-many', retryAfterSeconds });
  }
  const code = await services.signIn.makeCode(email);
  try {
    await services.codeSender.send(email, words(code));
  } catch (cause) {
    if (isMailRefused(cause)) return fail({ code: 'mail-refused' });
    throw cause;
  }
  return ok({ email });
}
