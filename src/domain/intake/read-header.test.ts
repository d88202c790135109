import { expect, test } from 'vitest';
import { readIntakeRules } from '#app/content.ts';
import { parseColumnMap, readHeader } from './read-header.ts';

const rules = readIntakeRules();
const header = (cells: string[], map: Record<string, string> = {}) => {
  const columns = parseColumnMap(map);
  if (!columns.ok) throw new Error(columns.refusal);
  const read = readHeader(cells, rules, columns.value);
  return read && Object.fromEntries([...read].map(([field, { index }]) => [field, index]));
};

test.each([
  [
    ['Nama Produk', 'Harga Produk', 'Nama Toko', 'Kota Toko', 'Banyaknya Terjual', 'Rating'],
    { name: 0, price: 1, seller: 2, city: 3, sold: 4, rating: 5 },
  ],
  [
    ['link', 'image', 'name', 'price', 'seller', 'location'],
    { link: 0, image: 1, name: 2, price: 3, seller: 4, city: 5 },
  ],
  [['PRODUCT', ' Penjual ', 'Harga (Rp)', 'apa saja'], { name: 0, seller: 1, price: 2 }],
  [['productName', 'namaToko', 'HARGA_PRODUK'], { name: 0, seller: 1, price: 2 }],
])('headings in Indonesian and English are recognised: %j', (cells, fields) => {
  expect(header(cells)).toEqual(fields);
});

test('where two headings mean one field, the plainer one counts', () => {
  expect(header(['Nama', 'Nama Produk', 'Harga'])).toEqual({ name: 1, price: 2 });
});

test('mapped headings come first, and a map that names a missing heading reads no header', () => {
  expect(header(['Judul Iklan', 'Nama', 'Harga'], { name: 'judul iklan' })).toEqual({ name: 0, price: 2 });
  expect(header(['Nama', 'Harga'], { seller: 'Lapak Kami' })).toBeNull();
});

test('a column map names known fields and headings, or is refused with a sentence', () => {
  expect(parseColumnMap(['a'])).toMatchObject({ ok: false });
  expect(parseColumnMap({ nama: 'x' })).toMatchObject({ ok: false, refusal: expect.stringContaining('"nama"') });
  expect(parseColumnMap({ name: 3 })).toMatchObject({ ok: false });
});
