import { isPriceFresh, type Listing } from '#domain/listing/listing.ts';
import { photoPath } from '#domain/photo.ts';
import type { Product } from '#domain/product/product.ts';
import type { JsonLd } from '#ui/layout/json-ld.ts';

/**
 * schema.org `Product`. An `Offer` stands only on a real product with a live listing whose price was checked within
 * thirty days; a brand only where the maker is known, never a mere seller; a country not while a report is looked into.
 */
export function productJsonLd(product: Product, listings: Listing[], address: string, today: string): JsonLd {
  const node: JsonLd = { '@type': 'Product', name: product.name, url: address, sku: product.id };
  if (product.photo) {
    node.image = new URL(photoPath(product.photo.id, product.photo.widthPx, 'jpg'), address).href;
  }
  if (product.summary) node.description = product.summary;
  if (product.materials.length > 0) node.material = product.materials.join(', ');
  if (product.maker?.role === 'maker') node.brand = { '@type': 'Brand', name: product.maker.name };
  if (product.origin === 'dibuat' && !product.isUnderReview) node.countryOfOrigin = { '@type': 'Country', name: 'ID' };
  const offers = product.sample ? [] : listings.flatMap((listing) => offerOf(listing, address, today));
  if (offers.length > 0) node.offers = offers;
  return node;
}

function offerOf(listing: Listing, url: string, today: string): JsonLd[] {
  const { state, sample, priceIdr, priceCheckedAt, shopName } = listing;
  if (state !== 'live' || sample || priceIdr === null || !isPriceFresh(priceCheckedAt, today)) return [];
  const offer: JsonLd = { '@type': 'Offer', price: priceIdr, priceCurrency: 'IDR', url };
  if (shopName) offer.seller = { '@type': 'Organization', name: shopName };
  return [offer];
}
