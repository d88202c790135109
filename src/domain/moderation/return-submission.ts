import type { Result } from '#domain/result.ts';
import { type DecideInput, decide } from './decide-submission.ts';
import type { NoteRefusal } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import type { Decider, DecisionRefusal } from './open-decision.ts';

/** Gives a submission back to the maker with what to improve; it may be submitted again. */
export function returnSubmission(
  services: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  input: DecideInput,
): Promise<Result<null, DecisionRefusal | NoteRefusal>> {
  return decide(services, decider, input, 'returned');
}
