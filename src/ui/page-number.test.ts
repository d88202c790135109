import { expect, test } from 'vitest';
import { pageNumber, pagePath } from './page-number.ts';

test.each<[string | null, number, number]>([
  ['2', 5, 2],
  [null, 5, 1],
  ['-1', 5, 1],
  ['0', 5, 1],
  ['abc', 5, 1],
  ['99', 5, 5],
  ['3', 0, 1],
])('page %s of %i is page %i', (given, pages, expected) => {
  expect(pageNumber(given, pages)).toBe(expected);
});

test('the first page has the address of the list, later ones bear their number beside what is chosen', () => {
  expect(pagePath('/pembuat', 1)).toBe('/pembuat');
  expect(pagePath('/pembuat', 1, { provinsi: 'aceh' })).toBe('/pembuat?provinsi=aceh');
  expect(pagePath('/pembuat', 3, { provinsi: 'aceh' })).toBe('/pembuat?provinsi=aceh&hal=3');
});
