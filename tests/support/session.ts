import type { Actor } from '#domain/account/actor.ts';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import type { Services } from '#domain/services.ts';
import { mustSucceed } from './studio.ts';

/** Signs an address in without a letter; its first time makes its account. */
export async function openSession(
  { signIn }: Pick<Services, 'signIn'>,
  email: string,
): Promise<{ cookie: SessionCookie; actor: Actor; id: string }> {
  const cookie = mustSucceed(await signIn.redeemCode({ email, code: await signIn.makeCode(email), userAgent: null }));
  const session = await signIn.findSession(`${cookie.name}=${cookie.value}`);
  if (!session) throw new Error(`${email} is not signed in.`);
  return { cookie, ...session };
}
