import { expect, test } from 'vitest';
import { asFormField, categoryField, placeField, readConfirmations } from './proposal-form.ts';

test('a product’s choices are read from its own fields; a form without them has none', () => {
  const texts = { [categoryField('a-1')]: 'kopi', [placeField('a-1')]: '53.08', lain: 'x' };
  expect(readConfirmations(texts)).toEqual([{ productId: 'a-1', categorySlug: 'kopi', regencyCode: '53.08' }]);
  expect(readConfirmations({ lain: 'x' })).toEqual([]);
});

test('a refusal stands beside the field of its product', () => {
  expect(asFormField('a-1.categorySlug')).toBe(categoryField('a-1'));
  expect(asFormField('a-1.regencyCode')).toBe(placeField('a-1'));
});
