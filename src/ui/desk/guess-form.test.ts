import { expect, test } from 'vitest';
import { categoryField, guessedValues, guessField, placeField, readSettlements, sharedField } from './guess-form.ts';

const guess = { categorySlug: 'kopi', categoryProposed: true, provinceCode: '32', regencyCode: '32.73' };
const guesses = [
  { ...guess, productId: 'a', placeAssumed: true },
  { ...guess, productId: 'b', placeAssumed: false },
  { ...guess, productId: 'c', provinceCode: null, regencyCode: null, placeAssumed: false },
];

test('sent back as it stands, a form settles what the file guessed; what it did not guess is left alone', () => {
  expect(readSettlements(guessedValues(guesses))).toEqual([
    { productId: 'a', categorySlug: 'kopi', regencyCode: '32.73' },
    { productId: 'b', categorySlug: 'kopi' },
    { productId: 'c', categorySlug: 'kopi', regencyCode: '' },
  ]);
  expect(readSettlements({ lain: 'x' })).toEqual([]);
});

test('one field puts right the place of all products that the file put there', () => {
  const two = guessedValues([...guesses.slice(0, 1), { ...guess, productId: 'd', placeAssumed: true }]);
  const read = readSettlements({ ...two, [placeField('32.73')]: '32.04' });
  expect(read.map(({ regencyCode }) => regencyCode)).toEqual(['32.04', '32.04']);
});

test('a refusal stands beside the field of its product or of its place', () => {
  const texts = { [sharedField('a')]: '32.73' };
  expect(guessField('a.categorySlug', texts)).toBe(categoryField('a'));
  expect(guessField('a.regencyCode', texts)).toBe(placeField('32.73'));
  expect(guessField('name', texts)).toBeNull();
});
