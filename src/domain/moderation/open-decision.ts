import { type Actor, answersFor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Submission, SubmissionState } from './submission.ts';
import { findSubmission } from './submission-store.ts';

/** A curator or admin, or whoever runs commands on the site's machine. */
export type Decider = Actor | 'operator';

/** `own`: nobody decides about what is theirs. `not-open`: how and when it was decided before. */
export type DecisionRefusal =
  | { code: 'not-found' | 'own' }
  | { code: 'not-open'; state: Exclude<SubmissionState, 'open'>; decidedAt: Date | null };

/** A submission that the decider may decide, its maker locked. */
export async function openDecision(
  tx: Database,
  decider: Decider,
  submissionId: string,
): Promise<Result<{ submission: Submission; maker: EditedMaker }, DecisionRefusal>> {
  const found = await findSubmission(tx, submissionId);
  const maker = found && (await lockMaker(tx, found.makerId));
  if (!maker || !mayDecide(decider, found, maker)) return fail({ code: 'not-found' });
  if (decider !== 'operator' && maker.owned.ownerId === decider.userId) return fail({ code: 'own' });
  // Read again behind the lock: somebody else may have decided meanwhile.
  const submission = await findSubmission(tx, submissionId);
  if (!submission) return fail({ code: 'not-found' });
  const { state, decidedAt } = submission;
  return state === 'open' ? ok({ submission, maker }) : fail({ code: 'not-open', state, decidedAt });
}

/** Whether a submission lies in the decider's region. A draft may still move: what counts is the place that was submitted. */
export function mayDecide(decider: Decider, { entity, kind, changes }: Submission, { owned }: EditedMaker): boolean {
  if (decider === 'operator') return true;
  if (entity !== 'maker' || kind !== 'new') return answersFor(decider, owned);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return answersFor(decider, {
    provinceCode: text(changes.provinceCode?.to),
    regencyCode: text(changes.regencyCode?.to),
  });
}
