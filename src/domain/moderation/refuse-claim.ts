import { fail, type Result } from '#domain/result.ts';
import type { TextRefusal } from '#domain/typed-text.ts';
import type { EditServices } from './editing.ts';
import { type EndClaimInput, endClaim } from './end-claim.ts';
import { type ClaimDecisionRefusal, decidedState } from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

/** Says no to a claim that waits, with the words that its maker reads. It was never public and does not become so. */
export function refuseClaim(
  services: EditServices,
  decider: Decider,
  input: EndClaimInput,
): Promise<Result<null, ClaimDecisionRefusal | TextRefusal | { code: 'note-required' }>> {
  return endClaim<ClaimDecisionRefusal>(services, decider, input, {
    action: 'claim.refused',
    field: 'refusedAt',
    check: (claim) => {
      const state = decidedState(claim);
      return state ? fail({ code: 'not-open', state }) : null;
    },
  });
}
