import type { Actor } from '#domain/account/actor.ts';
import { askPaper } from '#domain/moderation/ask-paper.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { revokeClaim } from '#domain/moderation/revoke-claim.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import type { Result } from '#domain/result.ts';
import { addEvidence } from '#domain/studio/add-evidence.ts';
import { findClaims } from '#domain/studio/find-claims.ts';
import { readEvidence } from '#domain/studio/read-evidence.ts';
import { submitClaim } from '#domain/studio/submit-claim.ts';
import { withdrawClaim } from '#domain/studio/withdraw-claim.ts';
import { aPaper, type keptFiles } from './claims.ts';
import { mustSucceed, type studioServices } from './studio.ts';

interface Certificates {
  productId: string;
  /** A claim that waits, and its paper. */
  certificateId: string;
  evidenceId: string;
}

type Attempt = (actor: Actor, things: Certificates) => Promise<Result<unknown, { code: string }>>;
type Services = ReturnType<typeof studioServices> & { storage: ReturnType<typeof keptFiles> };

/** Use cases about certificates as they are tried, by who they are for; papers are for editors and deciders. */
export function certificateAttempts(
  services: Services,
): Record<'editors' | 'deciders' | 'both', Record<string, Attempt>> {
  const halal = { type: 'halal', number: 'ID32110000123456789' };
  const note = 'Tidak cocok.';
  return {
    editors: {
      'find-claims': (a, { productId }) => findClaims(services, a, { productId }),
      'submit-claim': (a, { productId }) => submitClaim(services, a, { subject: { productId }, ...halal }),
      'add-evidence': (a, { certificateId }) => addEvidence(services, a, { claimId: certificateId, bytes: aPaper }),
      'withdraw-claim': (a, { certificateId }) => withdrawClaim(services, a, { claimId: certificateId }),
    },
    deciders: {
      'verify-claim': (a, { certificateId }) => verifyClaim(services, a, { claimId: certificateId, validUntil: '' }),
      'ask-paper': (a, { certificateId }) => askPaper(services, a, { claimId: certificateId, reason: 'other', note }),
      'refuse-claim': (a, { certificateId }) =>
        refuseClaim(services, a, { claimId: certificateId, reason: 'other', note }),
      'revoke-claim': async (a, { certificateId }) => {
        mustSucceed(await verifyClaim(services, 'operator', { claimId: certificateId, validUntil: '' }));
        return revokeClaim(services, a, { claimId: certificateId, reason: 'other', note });
      },
    },
    both: { 'read-evidence': (a, { evidenceId }) => readEvidence(services, a, evidenceId) },
  };
}
