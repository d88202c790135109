import { expect, test } from 'vitest';
import type { Listing } from '#domain/listing/listing.ts';
import type { Product } from '#domain/product/product.ts';
import { productJsonLd } from './product-json-ld.ts';

const address = 'https://k.test/produk/keripik';
const today = '2026-02-01';

function aListing(overrides: Partial<Listing> = {}): Listing {
  return {
    id: 'l',
    marketplace: 'tokopedia',
    url: 'https://www.tokopedia.com/toko/keripik',
    shopName: 'Toko Uji',
    priceIdr: 17_000,
    priceCheckedAt: '2026-01-20',
    state: 'live',
    verdict: null,
    sample: false,
    ...overrides,
  };
}

function aProduct(overrides: Partial<Product> = {}): Product {
  const nothing = {
    nameEn: null,
    summary: null,
    summaryEn: null,
    regencyCode: null,
    priceMaxIdr: null,
    priceCheckedAt: null,
    unit: null,
    unitEn: null,
    shape: null,
    motif: null,
    photo: null,
    story: null,
    storyEn: null,
    technique: null,
    sizeText: null,
    weightGrams: null,
    leadTimeDays: null,
    minimumOrder: null,
    capacityPerMonth: null,
    indication: null,
    heritage: null,
    originAttestedAt: null,
    soldCount: null,
  };
  return {
    ...nothing,
    id: 'p',
    slug: 'keripik',
    name: 'Keripik',
    categorySlug: 'camilan',
    provinceCode: '32',
    priceIdr: 17_000,
    sample: false,
    maker: { id: 'm', slug: 'toko', name: 'Toko Uji', nameEn: null, role: 'seller' },
    listingCount: 1,
    version: 1,
    categoryProposed: false,
    isUnderReview: false,
    placeAssumed: false,
    materials: [],
    origin: 'dibuat',
    originAttestedBy: 'Uji',
    updatedAt: new Date('2026-01-20'),
    ...overrides,
  };
}

test('a real product with a fresh listing offers it in rupiah', () => {
  expect(productJsonLd(aProduct(), [aListing()], address, today).offers).toMatchObject([
    { price: 17_000, priceCurrency: 'IDR', seller: { name: 'Toko Uji' } },
  ]);
});

test.each<[string, Partial<Product>, Partial<Listing>]>([
  ['a sample', { sample: true }, {}],
  ['an old price', {}, { priceCheckedAt: '2025-12-01' }],
  ['no price', {}, { priceIdr: null }],
  ['a listing that is gone', {}, { state: 'gone' }],
])('%s is no offer', (_, product, listing) => {
  expect(productJsonLd(aProduct(product), [aListing(listing)], address, today)).not.toHaveProperty('offers');
});

test('a photo that is shown is its image, a drawing never is', () => {
  const size = { widthPx: 1_280, heightPx: 1_600, widthsPx: [320, 640, 960, 1_280] };
  const photo = { id: 'f', ...size, placeholder: null, alt: null, altEn: null };
  expect(productJsonLd(aProduct({ photo }), [], address, today).image).toBe('https://k.test/media/f/1280.jpg');
  expect(productJsonLd(aProduct(), [], address, today)).not.toHaveProperty('image');
});

test('a seller is not named as the brand, a maker is', () => {
  expect(productJsonLd(aProduct(), [], address, today)).not.toHaveProperty('brand');
  const maker = { id: 'm', slug: 'm', name: 'Tenun Uji', nameEn: null, role: 'maker' as const };
  expect(productJsonLd(aProduct({ maker }), [], address, today).brand).toEqual({
    '@type': 'Brand',
    name: 'Tenun Uji',
  });
});

test('what a curator looks into is not told to be made in Indonesia', () => {
  expect(productJsonLd(aProduct(), [], address, today)).toHaveProperty('countryOfOrigin');
  expect(productJsonLd(aProduct({ isUnderReview: true }), [], address, today)).not.toHaveProperty('countryOfOrigin');
});
