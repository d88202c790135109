import { expect, test } from 'vitest';
import { equalQueries } from './equal-queries.ts';

const groups = [
  ['oleh-oleh', 'oleh oleh', 'buah tangan'],
  ['suvenir', 'souvenir', 'cenderamata'],
  ['jogja', 'yogyakarta'],
];

test('a term is replaced by each of its equals, where it stands', () => {
  expect(equalQueries('suvenir kayu', groups, 5)).toEqual(['souvenir kayu', 'cenderamata kayu']);
});

test('a term of several words is replaced as one, with or without its hyphen', () => {
  expect(equalQueries('buah tangan jogja', groups, 5)).toEqual(['oleh-oleh jogja', 'buah tangan yogyakarta']);
  expect(equalQueries('Oleh-oleh', groups, 5)).toEqual(['buah tangan']);
});

test('a query without such a term has no equal, and no more are given than asked for', () => {
  expect(equalQueries('keripik', groups, 5)).toEqual([]);
  expect(equalQueries('', groups, 5)).toEqual([]);
  expect(equalQueries('suvenir jogja', groups, 2)).toHaveLength(2);
});
