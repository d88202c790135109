import type { Result } from '#domain/result.ts';
import type { Actor } from './actor.ts';

/** How long a code by mail may be typed, and how often it may be typed wrong. */
export const codeLifeMinutes = 10;
export const codeTries = 3;

const daySeconds = 86_400;

/** How long somebody stays signed in, counted from signing in: staff see more than their own and come back sooner. */
export function sessionLifeSeconds(role: Actor['role']): number {
  return role === 'maker' ? 90 * daySeconds : 7 * daySeconds;
}

export interface Session {
  id: string;
  actor: Actor;
}

/** What the browser keeps to be known again. */
export interface SessionCookie {
  name: string;
  value: string;
  maxAgeSeconds: number;
  secure: boolean;
}

/**
 * `wrong`: another code, or one that is used up or was never made. `expired`: too old. `locked`: typed wrong too often,
 * so that it counts no more even when right.
 */
export type CodeRefusal = { code: 'wrong' } | { code: 'expired' } | { code: 'locked' };

/** Who somebody is: codes, and the sessions that they open. Addresses come as `parseEmail` gives them. */
export interface SignIn {
  /** A new code of six digits, whether or not the address has an account; an older one counts no more. */
  makeCode(email: string): Promise<string>;
  /** Opens a session, once for a code; the first one of an address also makes its account, as a maker. */
  redeemCode(attempt: CodeAttempt): Promise<Result<SessionCookie, CodeRefusal>>;
  /** Opens a session of an account that was made sure of in another way. */
  openSession(of: { userId: string; userAgent: string | null }): Promise<SessionCookie>;
  /** Whose session a `Cookie` header names; null: nobody's, or one that ended. */
  findSession(cookieHeader: string | null): Promise<Session | null>;
  /** The cookie of sessions, emptied: takes it away from the browser. */
  emptyCookie(): Promise<SessionCookie>;
}

export interface CodeAttempt {
  email: string;
  code: string;
  /** `User-Agent` of the browser, for the list of sessions that its owner sees. */
  userAgent: string | null;
}
