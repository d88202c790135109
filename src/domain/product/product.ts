import type { MakerSummary } from '#domain/maker/maker.ts';
import type { Photo } from '#domain/photo.ts';

/** Made, designed or packed in Indonesia. Only `dibuat` bears the badge "Buatan Indonesia". */
export type Origin = 'dibuat' | 'dirancang' | 'dikemas';
export const origins: readonly Origin[] = ['dibuat', 'dirancang', 'dikemas'];

/** What a card in a list needs. Money in whole rupiah, dates `YYYY-MM-DD`. */
export interface ProductCard {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  summary: string | null;
  summaryEn: string | null;
  categorySlug: string;
  provinceCode: string | null;
  regencyCode: string | null;
  priceIdr: number | null;
  priceMaxIdr: number | null;
  priceCheckedAt: string | null;
  unit: string | null;
  unitEn: string | null;
  shape: string | null;
  motif: string | null;
  sample: boolean;
  maker: { id: string; slug: string; name: string; nameEn: string | null; role: MakerSummary['role'] } | null;
  /** Live listings: "Dijual di 2 toko". */
  listingCount: number;
  photo: Photo | null;
}

/** A published product with all that its own page says, but listings and claims. */
export interface Product extends ProductCard {
  version: number;
  story: string | null;
  storyEn: string | null;
  categoryProposed: boolean;
  placeAssumed: boolean;
  materials: string[];
  technique: string | null;
  sizeText: string | null;
  weightGrams: number | null;
  leadTimeDays: number | null;
  minimumOrder: number | null;
  capacityPerMonth: number | null;
  /** Geographical indication, held by a community; null: none known. */
  indication: string | null;
  /** Of the tradition, not of the product. */
  heritage: string | null;
  origin: Origin;
  originAttestedBy: string;
  originAttestedAt: Date | null;
  soldCount: number | null;
  /** A curator looks into a report on it or on its maker. */
  isUnderReview: boolean;
  updatedAt: Date;
}
