import type { IncomingMessage } from 'node:http';
import type { Actor } from '#domain/account/actor.ts';
import type { Session } from '#domain/account/sign-in.ts';
import type { Services } from '#domain/services.ts';
import { requestIdOf } from './request-id.ts';

export interface RequestSession {
  session: () => Promise<Session | null>;
  actor: () => Promise<Actor | null>;
}

/** Who sent a request: looked up at the first question and once only. `onAsked` hears that what comes is for one person. */
export function requestSession(
  services: Pick<Services, 'signIn'>,
  req: IncomingMessage,
  onAsked: () => void = () => undefined,
): RequestSession {
  let found: Promise<Session | null> | null = null;
  const session = () => {
    onAsked();
    found ??= services.signIn.findSession(req.headers.cookie ?? null);
    return found;
  };
  const actor = async () => {
    const asking = await session();
    return asking && { ...asking.actor, requestId: requestIdOf(req) };
  };
  return { session, actor };
}
