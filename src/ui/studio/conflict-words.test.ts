import { expect, test } from 'vitest';
import { readCategories } from '#app/content.ts';
import { conflictInWords } from './conflict-words.ts';

const categories = readCategories();

test.each([
  ['provinceCode', '32', 'Jawa Barat'],
  ['regencyCode', '32.05', 'Kabupaten Garut'],
  ['categorySlug', 'kopi', 'Kopi'],
  ['origin', 'dirancang', 'Dirancang di Indonesia'],
  ['role', 'seller', 'Kami menjual buatan orang lain'],
  ['priceIdr', '60000', '60.000'],
  ['name', '32', '32'],
  ['origin', '', ''],
])('a conflict about %s shows %j as %j', (field, code, words) => {
  const conflict = { field, theirs: code, yours: '' };
  expect(conflictInWords(conflict, { categories, locale: 'id' })).toEqual({ field, theirs: words, yours: '' });
});

test('a category is named in the language of the page', () => {
  const conflict = { field: 'categorySlug', theirs: 'kopi', yours: 'teh' };
  expect(conflictInWords(conflict, { categories, locale: 'en' }).theirs).toBe(categories.find('kopi')?.nameEn);
});
