import { expect, test } from 'vitest';
import { aSearch } from '../../../tests/support/search-documents.ts';
import type { SearchAnswer } from './search-engine.ts';
import { missedQuery } from './search-miss.ts';

const found = (value: number) => ({ total: { value, relation: 'exact' } }) as SearchAnswer;
const missed = (query: string) => missedQuery(aSearch(query), found(0));

test('spelling, signs and spaces make no difference', () => {
  expect(missed('  Sale-Pisang,  AMBON! ')).toBe('sale pisang ambon');
});

test('a search with results is not a miss', () => {
  expect(missedQuery(aSearch('kopi'), found(1))).toBeNull();
});

test('a search narrowed by hand says nothing about its words', () => {
  expect(missedQuery(aSearch('kopi', { province: ['31'] }), found(0))).toBeNull();
  expect(missedQuery(aSearch('kopi', { photo: true }), found(0))).toBeNull();
  expect(missedQuery(aSearch('kopi', { priceMaxIdr: 0 }), found(0))).toBeNull();
});

test.each([
  '081234567890',
  '0812-3456-7890',
  'kopi 0 8 1 2 3 4 5 6 7 8',
  '３２７１０１０１０１０１０００１',
  'ani@contoh.example',
  'ani＠contoh',
  'a'.repeat(81),
  'kata '.repeat(40),
  'a1'.repeat(5) + 'x1y'.repeat(20),
  '',
  '!!! ---',
])('%j is not kept', (query) => {
  expect(missed(query)).toBeNull();
});

test('nine digits, and eighty characters, are kept', () => {
  expect(missed('kain 123456789')).toBe('kain 123456789');
  expect(missed(`${'a'.repeat(40)} ${'b'.repeat(39)}`)).toHaveLength(80);
});
