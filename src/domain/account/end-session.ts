import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { deleteSession, deleteSessions } from './session-store.ts';
import type { Session } from './sign-in.ts';

type EndServices = Pick<Services, 'db'>;

/** Ends one session of the person's own, here or on another device. Somebody else's answers like an unknown one. */
export async function endSession(
  services: EndServices,
  { actor }: Session,
  sessionId: string,
): Promise<Result<null, { code: 'unknown' }>> {
  const isEnded = await deleteSession(services.db, actor.userId, sessionId);
  return isEnded ? ok(null) : fail({ code: 'unknown' });
}

/** Ends every session of the person but the one they are in. */
export async function endOtherSessions(services: EndServices, { id, actor }: Session): Promise<void> {
  await deleteSessions(services.db, actor.userId, id);
}
