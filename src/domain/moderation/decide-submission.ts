import { recordAct } from '#domain/account/audit-log-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readProse, type TextRefusal } from '#domain/typed-text.ts';
import type { EditServices } from './editing.ts';
import { type Decider, type DecisionRefusal, openDecision } from './open-decision.ts';
import { closeSubmission } from './submission-store.ts';

export interface DecideInput {
  submissionId: string;
  /** What the maker will read. */
  note: string;
}

export type NoteRefusal = { code: 'note-required' } | TextRefusal;

const longestNote = 1_000;

/** Ends a submission without publishing; the maker is told why. */
export async function decide(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  { submissionId, note }: DecideInput,
  state: 'returned' | 'refused',
): Promise<Result<null, DecisionRefusal | NoteRefusal>> {
  const read = readProse(note, { max: longestNote });
  if (!read.ok) return read;
  if (read.value === null) return fail({ code: 'note-required' });
  return db.transaction(async (tx) => {
    const opened = await openDecision(tx, decider, submissionId);
    if (!opened.ok) return opened;
    const actor = decider === 'operator' ? null : decider;
    const decision = { state, decidedBy: actor?.userId ?? null, decidedAt: now(), note: read.value };
    if (!(await closeSubmission(tx, submissionId, decision))) return fail({ code: 'not-open' as const });
    const act = { actor, makerId: opened.value.maker.id, subject: 'submission', subjectId: submissionId } as const;
    await recordAct(tx, { ...act, action: `submission.${state}` }, now());
    return ok(null);
  });
}
