import type { Answers, Held } from '#domain/duta/endorsement.ts';
import type { MakerRole } from '#domain/maker/maker.ts';
import type { Origin } from '#domain/product/product.ts';

/** What a link is of. */
export interface ShareTarget {
  kind: 'product' | 'maker' | 'endorsement';
  id: string;
}

/** What is shared, with all that its captions, pictures and posters say. Never a price: they outlive it. */
export interface ShareSubject {
  target: ShareTarget;
  /** Of its own page, Indonesian. */
  path: string;
  name: string;
  nameEn: string | null;
  /** Null: it is the maker that is shared. */
  product: { origin: Origin; makerName: string; makerRole: MakerRole } | null;
  provinceCode: string | null;
  regencyCode: string | null;
  sample: boolean;
  /** What its cloth is drawn of. */
  look: {
    id: string;
    provinceCode: string | null;
    categorySlug: string | null;
    motif?: string | null;
    shape?: string | null;
  };
  endorsement: Endorsing | null;
}

/** Who endorses it, in their own words. */
export interface Endorsing {
  answers: Answers;
  held: Held;
  provinceCode: string | null;
  regencyCode: string | null;
}
