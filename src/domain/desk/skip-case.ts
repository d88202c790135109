import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { leaveCase } from './queue-store.ts';

/** Leaves a case to others without deciding it. */
export async function skipCase(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<Result<null, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  await leaveCase(db, caseId, actor.userId);
  return ok(null);
}
