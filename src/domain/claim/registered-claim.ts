import type { Claim } from './claim.ts';
import type { TkdnBasis } from './tkdn.ts';

/** A claim with what it is about, as the register shows it. */
export interface RegisteredClaim {
  claim: Claim;
  basis: TkdnBasis | null;
  /** `YYYY-MM-DD` */
  basedOn: string | null;
  product: { id: string; slug: string; name: string; nameEn: string | null } | null;
  maker: { id: string; slug: string; name: string; nameEn: string | null };
}
