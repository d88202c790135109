import { fail, type Result } from '#domain/result.ts';
import type { NoteRefusal } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import { type EndClaimInput, endClaim } from './end-claim.ts';
import { type ClaimDecisionRefusal, decidedState } from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

/** Says no to a claim that waits, with the words that its maker reads. It was never public and does not become so. */
export function refuseClaim(
  services: EditServices,
  decider: Decider,
  input: EndClaimInput,
): Promise<Result<null, ClaimDecisionRefusal | NoteRefusal>> {
  return endClaim<ClaimDecisionRefusal>(services, decider, input, {
    action: 'claim.refused',
    field: 'refusedAt',
    check: (claim) => {
      const state = decidedState(claim);
      return state ? fail({ code: 'not-open', state }) : null;
    },
  });
}
