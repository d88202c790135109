import { expect, test } from 'vitest';
import { isReadable, printable } from './printable.ts';
import { balanceLines, wrapLines } from './wrap-lines.ts';

const letters = (text: string) => text.length;

test('lines are no wider than they may be; a word that is wider is broken', () => {
  expect(wrapLines('satu dua tiga', 8, letters)).toEqual(['satu dua', 'tiga']);
  expect(wrapLines('abcdefghij kl', 4, letters)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(wrapLines('', 4, letters)).toEqual([]);
});

test('what does not fit the lines there are is cut, and says so', () => {
  expect(wrapLines('satu dua tiga empat', 9, letters, 2)).toEqual(['satu dua', 'tiga emp…']);
});

test('balanced lines are as few as they must be, and of one length', () => {
  expect(balanceLines('satu dua tiga empat lima', 19, letters)).toEqual(['satu dua tiga', 'empat lima']);
  expect(balanceLines('satu', 19, letters)).toEqual(['satu']);
});

test('what the fonts lack is left out: emoji, other scripts, marks that turn the line around; rare marks go, letters stay', () => {
  expect(printable('Batik 🎉 قماش Lasem')).toBe('Batik Lasem');
  expect(printable('\u202Eḥayāt\u0000 Łódź')).toBe('hayāt Łódź');
  expect(isReadable(printable('🎉 ☕'))).toBe(false);
});
