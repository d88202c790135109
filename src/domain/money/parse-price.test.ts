import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrice } from './parse-price.ts';

const one = (priceIdr: number) => ({ ok: true, value: { priceIdr, priceMaxIdr: null, originalIdr: null } });

test.each([
  ['Rp17.000', 17_000],
  ['17000', 17_000],
  ['17.000,00', 17_000],
  ['Rp 1.250.000', 1_250_000],
  ['Rp\u00a01.250.000', 1_250_000],
  ['1,1RB', 1_100],
  ['2,5 jt', 2_500_000],
  ['15k', 15_000],
  ['Rp17.000,-', 17_000],
  ['Rp. 17.000', 17_000],
  ['IDR 17,000', 17_000],
  ['17,000.00', 17_000],
  ['17 000', 17_000],
  ['Rp25.000/pcs', 25_000],
  ['25 ribu per kg', 25_000],
  ['Rp500', 500],
])('one price: %s', (text, priceIdr) => {
  expect(parsePrice(text)).toEqual(one(priceIdr));
});

test('a sale price and the struck price run together: the lower one is what a buyer pays', () => {
  const value = { priceIdr: 26_600, priceMaxIdr: null, originalIdr: 28_000 };
  expect(parsePrice('Rp26.600Rp28.000')).toEqual({ ok: true, value });
  expect(parsePrice('Rp26.600 Rp28.000')).toEqual({ ok: true, value });
});

test.each([
  'Rp3.000 - Rp18.900',
  'Rp3.000-Rp18.900',
  '3000–18900',
  'Rp3.000 s/d 18.900',
  'Rp3.000 s/d Rp18.900',
  'Rp3.000 ~ Rp18.900',
])('a range: %s', (text) => {
  expect(parsePrice(text)).toEqual({ ok: true, value: { priceIdr: 3_000, priceMaxIdr: 18_900, originalIdr: null } });
});

test('the unit of a range may stand once', () => {
  expect(parsePrice('10 - 15 rb')).toEqual({
    ok: true,
    value: { priceIdr: 10_000, priceMaxIdr: 15_000, originalIdr: null },
  });
});

test.each([
  ['', 'price-unreadable'],
  ['hubungi kami', 'price-unreadable'],
  ['Rp', 'price-unreadable'],
  ['1.2.3', 'price-unreadable'],
  ['12.34.567', 'price-unreadable'],
  ['1.250 rb', 'price-unreadable'],
  ['NaN', 'price-unreadable'],
  ['1e5', 'price-unreadable'],
  ['0', 'price-zero'],
  ['Rp0', 'price-zero'],
  ['0,00', 'price-zero'],
  ['-5000', 'price-negative'],
  ['Rp-5.000', 'price-negative'],
  ['17.000,50', 'price-fraction'],
  ['17.1250', 'price-fraction'],
  ['99999999999999', 'price-too-large'],
  ['$5', 'price-foreign-currency'],
  ['USD 5', 'price-foreign-currency'],
  ['Rp18.900 - Rp3.000', 'price-range-reversed'],
  ['Rp17.000 - Rp0', 'price-zero'],
])('refused, never 0: "%s" is %s', (text, refusal) => {
  expect(parsePrice(text)).toEqual({ ok: false, refusal });
});

test('what Intl writes is read back, whole rupiah', () => {
  const format = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (priceIdr) => {
      expect(parsePrice(format.format(priceIdr))).toEqual(one(priceIdr));
      expect(parsePrice(String(priceIdr))).toEqual(one(priceIdr));
    }),
  );
});

test('any text gives a whole positive price or a refusal, and never throws', () => {
  const pieces = fc.array(fc.constantFrom('Rp', '1', '0', '25', '.000', ',', '.', '-', ' ', 'rb', 'jt', 'x'), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((list) => list.join('')),
      ),
      (text) => {
        const price = parsePrice(text);
        if (!price.ok) return;
        expect(Number.isSafeInteger(price.value.priceIdr)).toBe(true);
        expect(price.value.priceIdr).toBeGreaterThan(0);
      },
    ),
  );
});
