/** What would help a maker next, and with which product. */
export type Improvement =
  | { code: 'add-product' | 'add-maker-photo' | 'add-story' | 'add-contact' | 'give-consent' }
  | {
      code: 'add-photo' | 'add-listing' | 'confirm-price' | 'describe-photo' | 'add-product-story' | 'add-size';
      productId: string;
    };
