import fc from 'fast-check';
import { expect, test } from 'vitest';
import { motifFor } from './choose-motif.ts';
import { MOTIF_KEYS, SHAPE_KEYS } from './motif.ts';
import { SHAPES_BY_CATEGORY } from './shape-words.ts';

const PROVINCES =
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  );
const anyCategory = fc.constantFrom(...Object.keys(SHAPES_BY_CATEGORY));
const anyProvince = fc.constantFrom(...PROVINCES);
const anyShape = fc.constantFrom(...SHAPE_KEYS);

test('a motif named for the thing wins over craft and place', () => {
  expect(motifFor({ motif: 'truntum', categorySlug: 'batik', provinceCode: '33' })).toBe('truntum');
});

test('an unknown motif name counts as none', () => {
  expect(motifFor({ motif: 'garuda', categorySlug: 'batik', provinceCode: '34' })).toBe('kawung');
});

test.each([
  ['batik', '35', 'ceplok'],
  ['batik', '32', 'megamendung'],
  ['batik', '33', 'parang'],
  ['batik', '36', 'lurik'],
  ['batik', '63', 'anyam'],
  ['batik', '12', 'lurik'],
  ['tenun-songket', '16', 'songket'],
  ['tenun-songket', '53', 'ikat'],
  ['tenun-songket', '12', 'ulos'],
  ['tenun-songket', '33', 'lurik'],
  ['tenun-songket', '18', 'lurik'],
  ['anyaman', '32', 'anyam'],
  ['kayu-ukir', '91', 'papua'],
  ['keramik-gerabah', '34', 'kawung'],
])('%s from %s wears %s', (categorySlug, provinceCode, motif) => {
  expect(motifFor({ categorySlug, provinceCode })).toBe(motif);
});

test.each([
  ['32', 'megamendung'],
  ['33', 'truntum'],
  ['34', 'lurik'],
  ['35', 'ceplok'],
  ['52', 'anyam'],
  ['12', 'lurik'],
  ['53', 'lurik'],
])('food from %s is wrapped in %s', (provinceCode, motif) => {
  expect(motifFor({ categorySlug: 'makanan-ringan', provinceCode })).toBe(motif);
});

test('an unknown place is neutral', () => {
  expect(motifFor({ categorySlug: 'busana-aksesori', provinceCode: null })).toBe('lurik');
});

test('exactly eleven provinces wear a motif of their own; the rest are neutral', () => {
  const own = PROVINCES.filter((provinceCode) => !['lurik', 'anyam'].includes(motifFor({ provinceCode })));
  expect(own).toEqual(['12', '13', '14', '16', '21', '32', '33', '34', '35', '53', '91']);
});

test('neither craft nor place ever chooses Toraja carving, and no neutral province borrows a symbol', () => {
  const neutral = new Set(PROVINCES.filter((provinceCode) => ['lurik', 'anyam'].includes(motifFor({ provinceCode }))));
  fc.assert(
    fc.property(anyCategory, anyProvince, anyShape, (categorySlug, provinceCode, shape) => {
      const motif = motifFor({ categorySlug, provinceCode, shape });
      expect(motif).not.toBe('toraja');
      if (neutral.has(provinceCode)) expect(['lurik', 'anyam']).toContain(motif);
    }),
  );
});

test('respect has the last word, whatever was named', () => {
  const guarded = ['ulos', 'parang', 'kawung', 'toraja'];
  const seats = fc.constantFrom('sepatu', 'bantal', 'kursi', 'tikar');
  const anyMotif = fc.option(fc.constantFrom(...MOTIF_KEYS));
  fc.assert(
    fc.property(anyMotif, anyCategory, anyProvince, seats, (motif, categorySlug, provinceCode, shape) => {
      expect(guarded).not.toContain(motifFor({ motif, categorySlug, provinceCode, shape }));
    }),
  );
});

test('Toraja carving is worn by what is named so and comes from there', () => {
  expect(motifFor({ motif: 'toraja', categorySlug: 'kayu-ukir', provinceCode: '73' })).toBe('toraja');
  expect(motifFor({ motif: 'toraja', categorySlug: 'kayu-ukir', provinceCode: '33' })).toBe('parang');
});
