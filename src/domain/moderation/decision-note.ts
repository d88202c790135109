import { fail, ok, type Result } from '#domain/result.ts';
import { readProse, type TextRefusal } from '#domain/typed-text.ts';
import { type DecisionReason, decisionReasons } from './decision-reason.ts';

export type NoteRefusal = { code: 'note-required' | 'reason-required' } | TextRefusal;

const longestNote = 1_000;

/** What a curator says to whom a decision concerns. */
export function readNote(typed: string): Result<string, NoteRefusal> {
  const read = readProse(typed, { max: longestNote });
  if (!read.ok) return read;
  return read.value === null ? fail({ code: 'note-required' }) : ok(read.value);
}

/** The reason that was chosen from the list, with what is said beside it. */
export function readReasonAndNote(typed: {
  reason: string;
  note: string;
}): Result<{ reason: DecisionReason; note: string }, NoteRefusal> {
  const reason = decisionReasons.find((known) => known === typed.reason);
  if (!reason) return fail({ code: 'reason-required' });
  const note = readNote(typed.note);
  return note.ok ? ok({ reason, note: note.value }) : note;
}
