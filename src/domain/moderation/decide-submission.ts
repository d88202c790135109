import { recordAct } from '#domain/account/audit-log-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readProse, type TextRefusal } from '#domain/typed-text.ts';
import { decisionReasons } from './decision-reason.ts';
import type { EditServices } from './editing.ts';
import { type Decider, type DecisionRefusal, openDecision } from './open-decision.ts';
import { closeSubmission } from './submission-store.ts';

export interface DecideInput {
  submissionId: string;
  /** One of `decisionReasons`, as it was chosen. */
  reason: string;
  /** What the maker will read. */
  note: string;
}

export type NoteRefusal = { code: 'note-required' | 'reason-required' } | TextRefusal;

const longestNote = 1_000;

/** Ends a submission without publishing; the maker is told why. */
export async function decide(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  { submissionId, reason: chosen, note }: DecideInput,
  state: 'returned' | 'refused',
): Promise<Result<null, DecisionRefusal | NoteRefusal>> {
  const reason = decisionReasons.find((known) => known === chosen);
  if (!reason) return fail({ code: 'reason-required' });
  const read = readProse(note, { max: longestNote });
  if (!read.ok) return read;
  if (read.value === null) return fail({ code: 'note-required' });
  return db.transaction(async (tx) => {
    const opened = await openDecision(tx, decider, submissionId);
    if (!opened.ok) return opened;
    const actor = decider === 'operator' ? null : decider;
    const decision = { state, decidedBy: actor?.userId ?? null, decidedAt: now(), note: read.value, reason };
    if (!(await closeSubmission(tx, submissionId, decision)))
      throw new Error('A submission was decided behind its lock.');
    const act = { actor, makerId: opened.value.maker.id, subject: 'submission', subjectId: submissionId } as const;
    await recordAct(
      tx,
      { ...act, action: `submission.${state}`, details: { reason }, before: { state: 'open' }, after: { state } },
      now(),
    );
    return ok(null);
  });
}
