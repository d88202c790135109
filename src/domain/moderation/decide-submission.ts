import { recordAct } from '#domain/account/audit-log-store.ts';
import { ok, type Result } from '#domain/result.ts';
import { type NoteRefusal, readReasonAndNote } from './decision-note.ts';
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

/** Ends a submission without publishing; the maker is told why. */
export async function decide(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  { submissionId, ...typed }: DecideInput,
  state: 'returned' | 'refused',
): Promise<Result<null, DecisionRefusal | NoteRefusal>> {
  const read = readReasonAndNote(typed);
  if (!read.ok) return read;
  return db.transaction(async (tx) => {
    const opened = await openDecision(tx, decider, submissionId);
    if (!opened.ok) return opened;
    const actor = decider === 'operator' ? null : decider;
    const decision = { state, decidedBy: actor?.userId ?? null, decidedAt: now(), ...read.value };
    if (!(await closeSubmission(tx, submissionId, decision)))
      throw new Error('A submission was decided behind its lock.');
    const act = { actor, makerId: opened.value.maker.id, subject: 'submission', subjectId: submissionId } as const;
    const details = { reason: read.value.reason };
    const [before, after] = [{ state: 'open' }, { state }];
    await recordAct(tx, { ...act, action: `submission.${state}`, details, before, after }, now());
    return ok(null);
  });
}
