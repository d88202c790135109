import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { actOn, type EditServices, type NotFound, openMaker } from './editing.ts';
import { closeSubmission, findOpenSubmission, findSubmission } from './submission-store.ts';

/** Takes back what waits for a curator; what was written stays. */
export async function withdrawSubmission(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { submissionId }: { submissionId: string },
): Promise<Result<null, NotFound | { code: 'not-open' }>> {
  return db.transaction(async (tx) => {
    const found = await findSubmission(tx, submissionId);
    const maker = found && (await openMaker(tx, actor, found.makerId));
    const submission = maker && (await findSubmission(tx, submissionId));
    if (!submission) return fail({ code: 'not-found' as const });
    // A picture that came late put another in its place, with the same turn; to its maker it is the same.
    const waiting = await findOpenSubmission(tx, submission.entity, submission.entityId);
    const hasItsTurn = waiting?.submittedAt.getTime() === submission.submittedAt.getTime();
    const id = submission.state === 'withdrawn' && waiting && hasItsTurn ? waiting.id : submissionId;
    const decision = { state: 'withdrawn', decidedBy: actor.userId, decidedAt: now(), note: null } as const;
    if (!(await closeSubmission(tx, id, decision))) return fail({ code: 'not-open' as const });
    const act = { ...actOn(actor, maker), subject: 'submission', subjectId: id } as const;
    await recordAct(tx, { ...act, action: 'submission.withdraw' }, now());
    return ok(null);
  });
}
