import type { Claim, ClaimState, ClaimType } from './claim.ts';
import { claimState, isInForce } from './claim.ts';
import { isImportNumber } from './claim-number.ts';
import type { ClaimReason } from './claim-reason.ts';
import type { TkdnBasis } from './tkdn.ts';

export type ClaimSubject = { productId: string } | { makerId: string };

export interface Evidence {
  id: string;
  contentType: string;
  sizeBytes: number;
}

/** A claim as its maker and its curator see it. */
export interface OwnClaim extends Claim {
  productId: string | null;
  /** Of the claim itself, or of its product. */
  makerId: string;
  basis: TkdnBasis | null;
  /** `YYYY-MM-DD` */
  basedOn: string | null;
  submittedAt: Date | null;
  /** Since when its papers wait for a curator; null: they do not. */
  waitingSince: Date | null;
  refusedAt: Date | null;
  /** When a curator decided last, and what they wrote. */
  decidedAt: Date | null;
  reason: ClaimReason | null;
  note: string | null;
  evidence: Evidence[];
}

/** `unproven`: no paper was sent yet, so nobody looks at it; `waiting`: a curator will; `asked`: for a better paper. */
export type OwnClaimState = ClaimState | 'unproven' | 'waiting' | 'asked' | 'refused';

/** What its maker reads of a claim on `today` (`YYYY-MM-DD`). */
export function ownClaimState(claim: OwnClaim, today: string): OwnClaimState {
  if (claim.refusedAt) return 'refused';
  const state = claimState(claim, today);
  if (state !== 'unverified' || !claim.submittedAt) return state;
  if (claim.waitingSince) return 'waiting';
  return claim.decidedAt ? 'asked' : 'unproven';
}

/** Whether a curator has still to decide; what was never sent by its maker waits for nobody. */
export function isOpen(claim: OwnClaim): boolean {
  return claim.submittedAt !== null && !claim.verifiedBy && !claim.refusedAt && !claim.revokedAt;
}

/** Whether a claim says that its product is imported: nobody has refused it, or it is in force on `today` (`YYYY-MM-DD`). */
export function marksImport(claim: OwnClaim, today: string): boolean {
  return isImportNumber(claim) && (isOpen(claim) || isInForce(claim, today));
}

/** What of a maker is known by its business, not by one of its products. */
const ofMakers: readonly ClaimType[] = ['nib', 'merek'];
const ofProducts: readonly ClaimType[] = ['pirt', 'bpom', 'halal', 'sni', 'tkdn', 'ig', 'svlk'];

export function claimTypesOf(subject: ClaimSubject): readonly ClaimType[] {
  return 'productId' in subject ? ofProducts : ofMakers;
}

/** Whether a certificate of this kind ends: a halal one, a NIB and an IG never do by law; some papers name no day. */
export function endOf(type: ClaimType): 'never' | 'named' | 'maybe' {
  if (type === 'nib' || type === 'halal' || type === 'ig') return 'never';
  return type === 'sni' || type === 'tkdn' ? 'maybe' : 'named';
}
