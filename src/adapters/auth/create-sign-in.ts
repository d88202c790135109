import type { SignIn } from '#domain/account/sign-in.ts';
import type { AuthOptions } from './open-auth.ts';

/** Opens the sign-in library at its first use: loading it takes most of a second, which commands need not spend. */
export function createSignIn(options: () => AuthOptions): SignIn {
  let opened: Promise<SignIn> | null = null;
  const signIn = () => {
    opened ??= import('./open-sign-in.ts').then(({ openSignIn }) => openSignIn(options()));
    return opened;
  };
  return {
    makeCode: async (email) => (await signIn()).makeCode(email),
    redeemCode: async (attempt) => (await signIn()).redeemCode(attempt),
    openSession: async (of) => (await signIn()).openSession(of),
    findSession: async (cookieHeader) => (cookieHeader ? (await signIn()).findSession(cookieHeader) : null),
    emptyCookie: async () => (await signIn()).emptyCookie(),
  };
}
