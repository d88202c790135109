import { expect, test } from 'vitest';
import { pageNumber } from './page-number.ts';

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
