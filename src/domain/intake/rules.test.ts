import { expect, test } from 'vitest';
import { readCategories, readIntakeRules } from '#app/content.ts';
import { foreignColumn, foreignTitle } from '#domain/foreign-origin.ts';
import { proposeCategory } from './propose-category.ts';

const rules = readIntakeRules();

test.each([
  ['Kerupuk seblak mentah 500 gr', 'makanan-ringan'],
  ['Seblak instan kuah', 'makanan-olahan'],
  ['Bumbu seblak basah', 'bumbu-sambal'],
  ['Work Jacket Hitam Pria', 'busana-aksesori'],
  ['Kopi Arabika Gayo 250 gr', 'kopi'],
  ['KAIN TENUN IKAT SUMBA', 'tenun-songket'],
  ['Topeng batik kayu', 'kayu-ukir'],
])('the title "%s" proposes %s', (title, category) => {
  expect(proposeCategory(title, rules.categories)).toBe(category);
});

test('a title that no rule knows proposes nothing', () => {
  expect(proposeCategory('Xyzzy 3000', rules.categories)).toBeNull();
});

test('every rule proposes a leaf of the tree, and no heading stands for two fields', () => {
  const leaves = new Set(readCategories().leaves.map(({ slug }) => slug));
  for (const { category } of rules.categories) expect(leaves).toContain(category);
  expect(rules.headings.get('nama produk')?.field).toBe('name');
  expect(rules.headings.get('kota toko')?.field).toBe('city');
});

test.each([
  'Tas made in China',
  'Jaket import Korea',
  'Keramik buatan Jepang',
  'Sepatu barang import',
  'Teh asli dari Thailand',
])('a title names a foreign origin: %s', (title) => {
  expect(foreignTitle(title, rules.foreign)).not.toBeNull();
});

test.each([
  'Tas kualitas import',
  'Seblak rasa Korea',
  'Jaket bahan import Jepang',
  'Keripik asli Garut',
  'Dodol kampung China',
])('style, taste and material are no origin: %s', (title) => {
  expect(foreignTitle(title, rules.foreign)).toBeNull();
});

test.each([
  ['China', true],
  ['Guangzhou, China', true],
  ['CN', true],
  ['Impor', true],
  ['Indonesia', false],
  ['Garut, Indonesia', false],
  ['Lokal', false],
  ['Garut', false],
  ['', false],
])('a column of origins that says "%s" is foreign: %s', (text, isForeign) => {
  expect(foreignColumn(text, rules.foreign) !== null).toBe(isForeign);
});
