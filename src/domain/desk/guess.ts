/** A product of which no person has looked at the category or the place. */
export interface Guess {
  productId: string;
  name: string;
  state: 'draft' | 'published';
  categorySlug: string;
  categoryProposed: boolean;
  provinceCode: string | null;
  regencyCode: string | null;
  placeAssumed: boolean;
  /** Where it is sold, to look what it is; null: the file had no link. */
  url: string | null;
}
