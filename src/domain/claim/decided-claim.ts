import type { ClaimType } from './claim.ts';
import type { ClaimReason } from './claim-reason.ts';

/** What a curator decided about one claim, as its maker is told of it. */
export interface ClaimNews {
  id: string;
  state: 'verified' | 'asked' | 'refused' | 'revoked';
  makerName: string;
  email: string;
  type: ClaimType;
  /** Null: the claim is about the business. */
  product: { id: string; name: string } | null;
  /** `YYYY-MM-DD`; null: no end. */
  validUntil: string | null;
  reason: ClaimReason | null;
  note: string | null;
  /** Tells this decision from a later one. */
  decidedAt: Date;
}
