import type { Photo } from '#domain/photo.ts';

export const contactKinds = ['phone', 'email', 'website', 'instagram'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What needs a consent of its own before it is public. */
export const consentItems = [...contactKinds, 'story', 'photo'] as const;
export type ConsentItem = (typeof consentItems)[number];

/** Sales of a month in million rupiah: below the first number, up to the second, and so on. */
export const salesBands = ['under-1', '1-5', '5-25', '25-100', 'over-100'] as const;
export type SalesBand = (typeof salesBands)[number];

export type MakerRole = 'maker' | 'seller';

/** What a card, a list and a product page say of a maker or seller. */
export interface MakerSummary {
  id: string;
  slug: string;
  /** `maker`: "Dibuat oleh"; `seller`: "Dijual oleh". */
  role: MakerRole;
  name: string;
  nameEn: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
  crafts: string[];
  summary: string | null;
  summaryEn: string | null;
  sample: boolean;
  /** Portrait or workshop, by its own consent. */
  photo: Photo | null;
}

/** The whole page of a maker. */
export interface Maker extends MakerSummary {
  story: string | null;
  storyEn: string | null;
  /** A curator looks into a report on it. */
  isUnderReview: boolean;
  version: number;
  updatedAt: Date;
}
