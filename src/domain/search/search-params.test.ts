import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provinces, regencies } from '#domain/region/region.ts';
import type { SearchRequest } from './search-engine.ts';
import { parseSearchParams, toSearchPath } from './search-params.ts';

const parse = (address: string) => parseSearchParams(new URLSearchParams(address), 'page');
const someOf = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const word = fc
  .stringMatching(/^[a-z0-9&=%+ "'-]{1,20}$/)
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter(Boolean);
const words = fc.uniqueArray(word, { maxLength: 3 });
const price = fc.option(fc.integer({ min: 1, max: 1_000_000_000 }), { nil: null });

const request: fc.Arbitrary<SearchRequest> = fc
  .record({
    query: fc.oneof(fc.constant(''), word),
    locale: fc.constant('id' as const),
    category: words,
    province: someOf(provinces.map(({ code }) => code)),
    regency: someOf(regencies.map(({ code }) => code)),
    material: words,
    claim: words,
    soldAt: words,
    priceMinIdr: price,
    priceMaxIdr: price,
    endorsed: fc.boolean(),
    photo: fc.boolean(),
    direct: fc.boolean(),
    procurement: fc.boolean(),
    maker: fc.constant(null),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'price_asc' as const, 'price_desc' as const),
    page: fc.integer({ min: 1, max: 200 }),
    perPage: fc.constant(24),
  })
  .filter(({ priceMinIdr, priceMaxIdr }) => (priceMinIdr ?? 0) <= (priceMaxIdr ?? Number.POSITIVE_INFINITY));

test('the address of a request asks for that request again', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(parse(new URL(toSearchPath(asked, 'id'), 'https://katalog.example').search)).toEqual(asked);
    }),
  );
});

test('any address at all gives a request within its bounds', () => {
  const pairs = fc.array(
    fc.tuple(fc.constantFrom('q', 'provinsi', 'kabupaten', 'min', 'maks', 'hal', 'urut'), fc.string()),
  );
  fc.assert(
    fc.property(pairs, (given) => {
      const { query, page, perPage, priceMinIdr, priceMaxIdr } = parseSearchParams(new URLSearchParams(given), 'page');
      expect([...query].length).toBeLessThanOrEqual(200);
      expect(query).not.toContain('\u0000');
      expect(page >= 1 && page <= 200 && perPage === 24).toBe(true);
      expect((priceMinIdr ?? 1) >= 1 && (priceMinIdr ?? 0) <= (priceMaxIdr ?? Number.MAX_SAFE_INTEGER)).toBe(true);
    }),
  );
});

test.each([
  ['hal=-1', { page: 1 }],
  ['hal=abc', { page: 1 }],
  ['hal=2.7', { page: 2 }],
  ['hal=99999999999', { page: 200 }],
  ['min=abc', { priceMinIdr: null }],
  ['min=-5', { priceMinIdr: null }],
  ['min=Rp50.000', { priceMinIdr: 50_000 }],
  ['maks=1,5', { priceMaxIdr: 1 }],
  ['maks=100rb', { priceMaxIdr: 100_000 }],
  ['min=9000&maks=5000', { priceMinIdr: 5000, priceMaxIdr: 9000 }],
  ['urut=acak', { sort: 'relevance' }],
  ['urut=constructor', { sort: 'relevance' }],
  ['urut=__proto__', { sort: 'relevance' }],
  ['urut=termurah', { sort: 'price_asc' }],
  ['foto=ya&duta=0', { photo: true, endorsed: false }],
  ['provinsi=jawa-barat&provinsi=32&provinsi=53', { province: ['32', '53'] }],
  ['provinsi=atlantis', { province: ['atlantis'] }],
  ['kabupaten=jawa-barat/garut&kabupaten=32.05', { regency: ['32.05'] }],
  ['provinsi=jawa-barat&kabupaten=garut', { regency: ['32.05'] }],
  ['bahan=&bahan=rotan&bahan=rotan', { material: ['rotan'] }],
])('%s is taken in its nearest sense', (address, expected) => {
  expect(parse(address)).toMatchObject(expected);
});

test('the API has its own names, at most 48 a page, and takes slugs and codes alike', () => {
  const asked = parseSearchParams(
    new URLSearchParams(
      'q=kopi&sold_at=tokopedia&price_max=90000&province=aceh&per_page=500&sort=newest&locale=en&maker=toko',
    ),
    'api',
  );
  expect(asked).toMatchObject({
    query: 'kopi',
    soldAt: ['tokopedia'],
    priceMaxIdr: 90_000,
    province: ['11'],
    perPage: 48,
    sort: 'newest',
    locale: 'en',
    maker: 'toko',
  });
});

test('the English page has the same address under /en, and what is default is left out', () => {
  expect(toSearchPath({ ...parse('q=kopi'), province: ['32'] }, 'en')).toBe('/en/cari?q=kopi&provinsi=jawa-barat');
  expect(toSearchPath(parse(''), 'id')).toBe('/cari');
});
