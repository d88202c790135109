import type { Result } from '#domain/result.ts';
import { type DecideInput, decide } from './decide-submission.ts';
import type { NoteRefusal } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import type { Decider, DecisionRefusal } from './open-decision.ts';

/** Says no to a submission, with the reason; nothing of it becomes public. */
export function refuseSubmission(
  services: Pick<EditServices, 'db' | 'now'>,
  decider: Decider,
  input: DecideInput,
): Promise<Result<null, DecisionRefusal | NoteRefusal>> {
  return decide(services, decider, input, 'refused');
}
