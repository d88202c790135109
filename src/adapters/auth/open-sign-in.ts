import { isAPIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies/utils';
import { roles } from '#domain/account/actor.ts';
import type { CodeRefusal, SessionCookie, SignIn } from '#domain/account/sign-in.ts';
import { fail, ok } from '#domain/result.ts';
import { type AuthOptions, openAuth } from './open-auth.ts';

const longestUserAgent = 300;
const refusals: Record<string, CodeRefusal> = {
  INVALID_OTP: { code: 'wrong' },
  OTP_EXPIRED: { code: 'expired' },
  TOO_MANY_ATTEMPTS: { code: 'locked' },
};

/** The port `SignIn` by better-auth. */
export async function openSignIn(options: AuthOptions): Promise<SignIn> {
  const auth = openAuth(options);
  const { sessionToken } = (await auth.$context).authCookies;
  const cookie = (value: string, maxAgeSeconds: number): SessionCookie => ({
    name: sessionToken.name,
    value,
    maxAgeSeconds,
    secure: sessionToken.attributes.secure === true,
  });
  const agentHeaders = (userAgent: string | null) =>
    new Headers({ 'user-agent': (userAgent ?? '').slice(0, longestUserAgent) });
  const cookieOf = (headers: Headers): SessionCookie => {
    const set = parseSetCookieHeader(headers.get('set-cookie') ?? '').get(sessionToken.name);
    if (!set) throw new Error('The sign-in library opened a session and set no cookie for it.');
    return cookie(decodeURIComponent(set.value), set['max-age'] ?? 0);
  };
  return {
    makeCode: (email) => auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } }),
    redeemCode: async ({ email, code, userAgent }) => {
      try {
        const { headers } = await auth.api.signInEmailOTP({
          body: { email, otp: code },
          headers: agentHeaders(userAgent),
          returnHeaders: true,
        });
        return ok(cookieOf(headers));
      } catch (cause) {
        const refusal = isAPIError(cause) ? refusals[cause.body?.code ?? ''] : undefined;
        if (refusal) return fail(refusal);
        throw new Error('A code could not be redeemed.', { cause });
      }
    },
    openSession: async ({ userId, userAgent }) => {
      const headers = agentHeaders(userAgent);
      return cookieOf((await auth.api.openSession({ body: { userId }, headers, returnHeaders: true })).headers);
    },
    findSession: async (cookieHeader) => {
      // Without our cookie there is nothing to look up: most requests ask nothing of the database here.
      if (!cookieHeader?.includes(sessionToken.name)) return null;
      const found = await auth.api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      if (!found) return null;
      const { id, regionCode } = found.user;
      const role = roles.find((known) => known === found.user.role);
      if (!role) throw new Error(`Account ${id} has no known role.`);
      return { id: found.session.id, actor: { userId: id, role, regionCode: regionCode ?? null } };
    },
    emptyCookie: async () => cookie('', 0),
  };
}
