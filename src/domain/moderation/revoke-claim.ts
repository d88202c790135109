import { fail, type Result } from '#domain/result.ts';
import type { NoteRefusal } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import { type EndClaimInput, endClaim } from './end-claim.ts';
import { type ClaimDecisionRefusal, decidedState } from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

/** Takes the stamp off a verified claim at once, with the words that its maker reads. */
export function revokeClaim(
  services: EditServices,
  decider: Decider,
  input: EndClaimInput,
): Promise<Result<null, ClaimDecisionRefusal | NoteRefusal | { code: 'not-verified' }>> {
  return endClaim<ClaimDecisionRefusal | { code: 'not-verified' }>(services, decider, input, {
    action: 'claim.revoked',
    field: 'revokedAt',
    check: (claim) => {
      const state = decidedState(claim);
      if (state === null) return fail({ code: 'not-verified' });
      return state === 'verified' ? null : fail({ code: 'not-open', state });
    },
  });
}
