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
}

/** The whole page of a maker. */
export interface Maker extends MakerSummary {
  story: string | null;
  storyEn: string | null;
  version: number;
  updatedAt: Date;
}
