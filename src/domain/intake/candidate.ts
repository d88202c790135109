import type { CanonicalListing } from '#domain/listing/canonical-listing.ts';
import type { MakerRole } from '#domain/maker/maker.ts';
import type { Field } from './intake-rules.ts';

export interface CandidateMaker {
  /** Normalised name + regency code, else province code, else the city as written. */
  identity: string;
  name: string;
  role: MakerRole;
  provinceCode: string | null;
  regencyCode: string | null;
}

/** What a row says of a product, read and checked by itself; null and empty: the row does not say. */
export interface Candidate {
  line: number;
  /** Canonical listing address, else seller + normalised name. */
  identity: string;
  name: string;
  maker: CandidateMaker | null;
  provinceCode: string | null;
  regencyCode: string | null;
  placeAssumed: boolean;
  /** Why a city text gave no place, as a remark for the report; null: it gave one, or there was none. */
  placeRemark: string | null;
  priceIdr: number | null;
  priceMaxIdr: number | null;
  soldCount: number | null;
  category: { slug: string; isProposed: boolean } | null;
  materials: string[];
  story: string | null;
  shopName: string | null;
  listing: CanonicalListing | null;
  images: string[];
}

/** Why a row is not taken in. `detail` is what the sentence names. */
export interface RowRefusal {
  code: string;
  field: Field;
  detail?: string;
}
