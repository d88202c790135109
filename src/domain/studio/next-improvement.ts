import { isPriceFresh } from '#domain/listing/listing.ts';
import type { MakerEdit } from './find-maker-edit.ts';
import type { Improvement } from './improvement.ts';
import type { OwnProduct } from './own-product-store.ts';

/** The one thing that would help a maker most next: what shoppers miss first, in that order; null: all is well. */
export function nextImprovement(maker: MakerEdit, products: OwnProduct[], today: string): Improvement | null {
  // What shoppers see already comes before what is still being written.
  const own = (['published', 'draft'] as const).flatMap((wanted) => products.filter(({ state }) => state === wanted));
  if (own.length === 0) return { code: 'add-product' };
  const first = (
    code: Extract<Improvement, { productId: string }>['code'],
    lacks: (product: OwnProduct) => boolean,
  ) => {
    const product = own.find(lacks);
    return product ? { code, productId: product.id } : null;
  };
  const hasContact = maker.contacts.length > 0;
  const isReachable = maker.consents.some(
    ({ item, withdrawnAt }) => withdrawnAt === null && item !== 'story' && item !== 'photo',
  );
  return (
    first('add-photo', ({ photo }) => photo === null) ??
    first('add-listing', ({ listings }) => listings === 0) ??
    first(
      'confirm-price',
      ({ state, priceCheckedAt }) => state === 'published' && !isPriceFresh(priceCheckedAt, today),
    ) ??
    (maker.photos.length === 0 ? { code: 'add-maker-photo' } : null) ??
    (maker.maker.story === null ? { code: 'add-story' } : null) ??
    (hasContact ? null : { code: 'add-contact' }) ??
    (isReachable ? null : { code: 'give-consent' }) ??
    first('describe-photo', ({ hasAlt }) => !hasAlt) ??
    first('add-product-story', ({ hasStory }) => !hasStory) ??
    first('add-size', ({ hasSize }) => !hasSize)
  );
}
