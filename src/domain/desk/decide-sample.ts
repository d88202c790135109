import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockMaker } from '#domain/maker/maker-edit-store.ts';
import { type NoteRefusal, readReasonAndNote } from '#domain/moderation/decision-note.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { type Decider, mayDecide } from '#domain/moderation/open-decision.ts';
import { revertSubmission } from '#domain/moderation/revert-submission.ts';
import { findSubmission } from '#domain/moderation/submission-store.ts';
import type { SampleState } from '#domain/moderation/trust.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { deciderActor, isOwn, type SubjectRefusal } from './open-subject.ts';
import { closeSample } from './sample-store.ts';

export interface DecideSampleInput {
  submissionId: string;
  /** It may stay as it is; else it is taken back, with a reason and words for its maker. */
  isKept: boolean;
  reason?: string;
  note?: string;
}

/** `not-open`: what came of the look before; null: nobody was to look. */
export type SampleRefusal = SubjectRefusal | NoteRefusal | { code: 'not-open'; sample: SampleState | null };

/**
 * Ends the look at a change that a trusted maker made public. Taken back, it is as if it had been sent back: what stood
 * there before is public again where nothing newer is, the maker's words wait in the studio, and its trust is over.
 */
export async function decideSample(
  { db, categories, now }: EditServices,
  decider: Decider,
  { submissionId, isKept, reason = '', note = '' }: DecideSampleInput,
): Promise<Result<null, SampleRefusal>> {
  const said = isKept ? null : readReasonAndNote({ reason, note });
  if (said && !said.ok) return said;
  return db.transaction(async (tx) => {
    const found = await findSubmission(tx, submissionId);
    const maker = found && (await lockMaker(tx, found.makerId));
    if (!maker || !mayDecide(decider, found, maker)) return fail({ code: 'not-found' as const });
    if (isOwn(decider, maker)) return fail({ code: 'own' as const });
    const submission = await findSubmission(tx, submissionId);
    if (submission?.sample !== 'open') return fail({ code: 'not-open' as const, sample: submission?.sample ?? null });
    const at = now();
    const actor = deciderActor(decider);
    const sample = isKept ? 'kept' : 'reverted';
    const returned = said && {
      state: 'returned' as const,
      ...said.value,
      decidedBy: actor?.userId ?? null,
      decidedAt: at,
    };
    await closeSample(tx, submissionId, { sample, ...(returned && { ...returned, toldAt: null }) });
    if (!isKept) await revertSubmission(tx, maker, submission, { categories, now: at });
    const act = { actor, action: `sample.${sample}`, subject: 'submission', subjectId: submissionId } as const;
    const details = { reason: said?.value.reason ?? null };
    await recordAct(tx, { ...act, makerId: maker.id, details, before: { sample: 'open' }, after: { sample } }, at);
    return ok(null);
  });
}
