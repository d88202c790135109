/** `svlk`: legality of timber; `ig`: geographical indication; `merek`: trade mark. */
export const claimTypes = ['nib', 'pirt', 'bpom', 'halal', 'sni', 'tkdn', 'ig', 'merek', 'svlk'] as const;
export type ClaimType = (typeof claimTypes)[number];

/** Dates are `YYYY-MM-DD`, in Jakarta's day. */
export interface Claim {
  id: string;
  type: ClaimType;
  /** Null: none given. A NIB is never shown in full. */
  number: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  /** Last day in force; null: no end by law. */
  validUntil: string | null;
  revokedAt: Date | null;
  sample: boolean;
}

export type ClaimState = 'sample' | 'unverified' | 'in-force' | 'expiring' | 'expired' | 'revoked';

/** A claim that ends within so many days is about to end: pages say so, and its maker is told. */
export const expiringWithinDays = 60;

/** What a page says of a claim on `today` (`YYYY-MM-DD`). Only `in-force` and `expiring` bear a stamp. */
export function claimState(claim: Claim, today: string): ClaimState {
  if (claim.sample) return 'sample';
  if (claim.revokedAt) return 'revoked';
  if (!claim.verifiedBy) return 'unverified';
  if (claim.validUntil === null) return 'in-force';
  if (claim.validUntil < today) return 'expired';
  return daysBetween(today, claim.validUntil) <= expiringWithinDays ? 'expiring' : 'in-force';
}

/** A claim counts only while a verifier stands behind it: verified, not revoked, not past `validUntil`. */
export function isInForce(claim: Claim, today: string): boolean {
  const state = claimState(claim, today);
  return state === 'in-force' || state === 'expiring';
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
