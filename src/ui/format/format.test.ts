import { expect, test } from 'vitest';
import { formatDate } from './date.ts';
import { formatNumber } from './number.ts';
import { formatPhone } from './phone.ts';
import { formatPriceRange, formatRupiah } from './rupiah.ts';

test('rupiah are whole, with dots and a hard space', () => {
  expect(formatRupiah(1250000)).toBe('Rp\u00a01.250.000');
});

test('a range names the currency once; a maximum not above the price is no range', () => {
  expect(formatPriceRange(150000, 3500000)).toBe('Rp\u00a0150.000–3.500.000');
  expect(formatPriceRange(150000, 150000)).toBe('Rp\u00a0150.000');
  expect(formatPriceRange(150000, null)).toBe('Rp\u00a0150.000');
});

test('numbers follow the language', () => {
  expect(formatNumber(1240, 'id')).toBe('1.240');
  expect(formatNumber(1240, 'en')).toBe('1,240');
});

test('a day stays the same day, whatever the clock of the machine', () => {
  expect(formatDate('2023-06-12', 'id')).toBe('12\u00a0Jun\u00a02023');
  expect(formatDate('2023-01-01', 'en')).toBe('1\u00a0Jan\u00a02023');
});

test('a moment is told in Jakarta’s day', () => {
  expect(formatDate(new Date('2023-06-11T18:00:00Z'), 'id')).toBe('12\u00a0Jun\u00a02023');
});

test('a stored number reads as people of Indonesia write it', () => {
  expect(formatPhone('+6281234567890')).toBe('0812 3456 7890');
  expect(formatPhone('+6221555012')).toBe('021555012');
  expect(formatPhone('+31612345678')).toBe('+31612345678');
});
