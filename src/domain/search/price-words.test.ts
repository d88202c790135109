import { expect, test } from 'vitest';
import { readPriceWords } from './price-words.ts';

test.each([
  ['kopi di bawah 100 ribu', { rest: 'kopi', maxIdr: { value: 100_000, words: 'di bawah 100 ribu' } }],
  ['kopi <100rb', { rest: 'kopi', maxIdr: { value: 100_000, words: '<100rb' } }],
  ['maks 50rb keripik', { rest: 'keripik', maxIdr: { value: 50_000, words: 'maks 50rb' } }],
  ['batik di bawah Rp 150.000', { rest: 'batik', maxIdr: { value: 150_000, words: 'di bawah Rp 150.000' } }],
  ['batik di bawah 1,5 juta', { rest: 'batik', maxIdr: { value: 1_500_000, words: 'di bawah 1,5 juta' } }],
  ['batik di atas 1 juta', { rest: 'batik', minIdr: { value: 1_000_000, words: 'di atas 1 juta' } }],
  ['coffee under 100k', { rest: 'coffee', maxIdr: { value: 100_000, words: 'under 100k' } }],
])('%s', (query, expected) => {
  expect(readPriceWords(query)).toMatchObject(expected);
});

test.each(['tas antara 50 dan 100 ribu', 'tas 50-100rb', 'tas antara 50rb sampai 100rb', 'tas between 50k and 100k'])(
  '%s bounds both sides',
  (query) => {
    expect(readPriceWords(query)).toMatchObject({ rest: 'tas', minIdr: { value: 50_000 }, maxIdr: { value: 100_000 } });
  },
);

test.each(['seblak murah', 'seblak termurah', 'seblak paling murah', 'cheap seblak'])(
  '%s asks for the cheapest',
  (query) => {
    expect(readPriceWords(query)).toMatchObject({ rest: 'seblak', cheapest: expect.any(String) });
  },
);

test.each([
  'madu hutan 500 ml',
  'keripik di bawah 500 gram',
  'batik 1001 motif',
  'madu min',
  'under',
  'di bawah nol',
  '',
])('"%s" holds no price', (query) => {
  expect(readPriceWords(query)).toEqual({ rest: query, minIdr: null, maxIdr: null, cheapest: null });
});
