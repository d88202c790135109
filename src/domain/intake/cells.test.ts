import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '#domain/phrases.ts';
import { holdsImportNumber, holdsPhone } from '#domain/private-text.ts';
import { cleanCell, isFormula } from './clean-cell.ts';

test.each([
  ['  Kopi   enak ', 'Kopi enak'],
  ['Kopi\u0000\u200b \u202eenak', 'Kopi enak'],
  ['Seblak Komplit\u2800\u2800', 'Seblak Komplit'],
  ['NaN', ''],
  ['-', ''],
  ['n/a', ''],
  ['Kopi\nsusu', 'Kopi susu'],
  ['🧑‍🍳 Kopi', '🧑‍🍳 Kopi'],
])('a cell is cleaned: %j', (text, clean) => {
  expect(cleanCell(text)).toBe(clean);
});

test('a cleaned cell stays as it is, and a database can hold it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanCell(text);
      expect(cleanCell(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('words come out the same whether a text is plain ASCII or not', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,30}$/), (text) => {
      expect(plainWords(`${text} é`)).toEqual([...plainWords(text), 'e']);
    }),
  );
});

test.each([
  ['=1+1', true],
  ['@SUM(A1)', true],
  ["+1+cmd|'/C calc'!A0", true],
  ['-2+HYPERLINK("x")', true],
  ['@tokouji', false],
  ['-10% hari ini', false],
  ['+ bonus (sambal)', false],
  ['Kopi = enak', false],
])('%s is a formula: %s', (text, isOne) => {
  expect(isFormula(text)).toBe(isOne);
});

test('private numbers are seen in the ways people write them, and other numbers are not taken for them', () => {
  expect(['WA 0812-0000-0000', '+62 812 0000 0000', '081200000000', '62812 0000 000'].every(holdsPhone)).toBe(true);
  expect(['Kode 0812', '250 gram x 100', 'no 1234567890', 'Rp 81.200.000'].some(holdsPhone)).toBe(false);
  expect(['BPOM ML123456789012', 'ML 123456789012345'].every(holdsImportNumber)).toBe(true);
  expect(['MD123456789012', 'Sirup 500 ML', 'HTML123456789012'].some(holdsImportNumber)).toBe(false);
});
