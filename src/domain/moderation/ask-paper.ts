import { fail, type Result } from '#domain/result.ts';
import type { NoteRefusal } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import { type EndClaimInput, endClaim } from './end-claim.ts';
import { type ClaimDecisionRefusal, decidedState } from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

/** Asks the maker for a better paper, with words. The claim waits again once one comes. */
export function askPaper(
  services: EditServices,
  decider: Decider,
  input: EndClaimInput,
): Promise<Result<null, ClaimDecisionRefusal | NoteRefusal | { code: 'no-evidence' }>> {
  return endClaim<ClaimDecisionRefusal | { code: 'no-evidence' }>(services, decider, input, {
    action: 'claim.paper-asked',
    field: null,
    check: (claim) => {
      const state = decidedState(claim);
      if (state) return fail({ code: 'not-open', state });
      return claim.waitingSince ? null : fail({ code: 'no-evidence' });
    },
  });
}
