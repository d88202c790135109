import type { ClaimType } from './claim.ts';

/** Claims of one maker that are about to end, of which it was not told yet. */
export interface EndingClaims {
  makerName: string;
  email: string;
  claims: {
    id: string;
    type: ClaimType;
    /** Null: the claim is about the business. */
    productName: string | null;
    /** `YYYY-MM-DD` */
    validUntil: string;
  }[];
}
