import { expect, test } from 'vitest';
import { inBuyingOrder, isPriceFresh, type Listing } from './listing.ts';

const aListing = (values: Partial<Listing>): Listing => ({
  id: 'a',
  marketplace: 'tokopedia',
  url: 'https://www.tokopedia.com/toko-uji/kain',
  shopName: null,
  verdict: null,
  priceIdr: 100_000,
  priceCheckedAt: '2026-01-10',
  state: 'live',
  sample: false,
  ...values,
});

test('the cheapest fresh price comes first; a cheaper old price follows the fresh ones; no price comes last', () => {
  const order = inBuyingOrder(
    [
      aListing({ id: 'none', priceIdr: null, priceCheckedAt: null }),
      aListing({ id: 'old', priceIdr: 50_000, priceCheckedAt: '2025-11-01' }),
      aListing({ id: 'dear', priceIdr: 120_000 }),
      aListing({ id: 'cheap', priceIdr: 90_000 }),
    ],
    '2026-01-20',
  );
  expect(order.map((l) => l.id)).toEqual(['cheap', 'dear', 'old', 'none']);
});

test('waiting and gone listings lead nobody out', () => {
  expect(inBuyingOrder([aListing({ state: 'waiting' }), aListing({ state: 'gone' })], '2026-01-20')).toEqual([]);
});

test('a price stays fresh through its thirtieth day', () => {
  expect(isPriceFresh('2026-01-01', '2026-01-31')).toBe(true);
  expect(isPriceFresh('2026-01-01', '2026-02-01')).toBe(false);
});
