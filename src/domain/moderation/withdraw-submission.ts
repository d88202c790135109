import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { actOn, type EditServices, type NotFound, openMaker } from './editing.ts';
import { closeSubmission, findSubmission } from './submission-store.ts';

/** Takes back what waits for a curator; what was written stays. */
export async function withdrawSubmission(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { submissionId }: { submissionId: string },
): Promise<Result<null, NotFound | { code: 'not-open' }>> {
  return db.transaction(async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    const maker = submission && (await openMaker(tx, actor, submission.makerId));
    if (!maker) return fail({ code: 'not-found' as const });
    const decision = { state: 'withdrawn', decidedBy: actor.userId, decidedAt: now(), note: null } as const;
    if (!(await closeSubmission(tx, submissionId, decision))) return fail({ code: 'not-open' as const });
    const act = { ...actOn(actor, maker), subject: 'submission', subjectId: submissionId } as const;
    await recordAct(tx, { ...act, action: 'submission.withdraw' }, now());
    return ok(null);
  });
}
