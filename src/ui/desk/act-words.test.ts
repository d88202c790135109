import { expect, test } from 'vitest';
import { changeWords } from './act-words.ts';

test('an act is told by the values that it changed', () => {
  const before = { priceIdr: 50_000, stock: null, state: 'open' };
  expect(changeWords(before, { priceIdr: 75_000, stock: 3, state: 'open' }, 'id')).toEqual([
    'harga: 50.000 → 75.000',
    'stok: kosong → 3',
  ]);
  expect(changeWords(null, { role: 'curator' }, 'en')).toEqual(['role: empty → curator']);
  expect(changeWords({ state: 'published', underReview: false }, { state: 'hidden', underReview: true }, 'id')).toEqual(
    ['keadaan: tayang → tersembunyi', 'sedang ditinjau: tidak → ya'],
  );
  expect(changeWords(null, null, 'id')).toEqual([]);
});
