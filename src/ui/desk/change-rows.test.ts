import { expect, test } from 'vitest';
import { readCategories } from '#app/content.ts';
import { changeRows } from './change-rows.ts';
import type { DeskCase } from './desk-case.ts';
import type { Piece } from './word-diff.ts';

const words = { categories: readCategories(), locale: 'id' } as const;
const fields = {
  ...{ name: 'Keripik pisang', categorySlug: 'makanan-ringan', origin: 'dibuat', priceIdr: 22_000, priceMaxIdr: null },
  ...{ provinceCode: '53', regencyCode: '53.08', summary: null, story: 'Digoreng setiap hari.' },
};
const product = { id: 'p', slug: 'p', state: 'published', originAttestedBy: 'Uji', fields };
type Changes = NonNullable<DeskCase['submission']>['changes'];

function rowsOf(kind: 'new' | 'changed', changes: Changes, photos: DeskCase['photos'] = []) {
  const submission = { entity: 'product', kind, state: 'open', changes, decidedAt: null, sample: null } as const;
  return changeRows({ submission, maker: null, product, photos }, words);
}
const shown = (pieces: Piece[] = []) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ label, texts }) => [label, shown(texts?.before), shown(texts?.after)]);

test('of something public, what changes stands among what it is, with its words marked', () => {
  const rows = rowsOf('changed', { story: { from: 'Digoreng setiap hari.', to: 'Digoreng tiap Selasa.' } });
  expect(told(rows)).toEqual([
    ['Nama', 'Keripik pisang', 'Keripik pisang'],
    ['Kategori', 'Makanan ringan', 'Makanan ringan'],
    ['Asal', 'Dibuat di Indonesia', 'Dibuat di Indonesia'],
    ['Harga', 'Rp\u00a022.000', 'Rp\u00a022.000'],
    ['Tempat', 'Ende, NTT', 'Ende, NTT'],
    ['Cerita', 'Digoreng [setiap hari].', 'Digoreng [tiap Selasa].'],
  ]);
  expect(rows.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual(['story']);
});

test('a regency that changes is read with its province, a category and an origin by their names', () => {
  const rows = rowsOf('changed', {
    regencyCode: { from: '53.08', to: '53.07' },
    priceIdr: { from: 22_000, to: 25_000 },
    categorySlug: { from: 'makanan-ringan', to: 'kopi' },
  });
  expect(told(rows)).toContainEqual(['Tempat', '[Ende], NTT', '[Sikka], NTT']);
  expect(told(rows)).toContainEqual(['Kategori', '[Makanan ringan]', '[Kopi]']);
});

test('of something new only what was sent is shown', () => {
  const rows = rowsOf('new', { name: { from: null, to: 'Keripik baru' }, priceIdr: { from: null, to: 5_000 } });
  expect(told(rows)).toEqual([
    ['Nama', '', '[Keripik baru]'],
    ['Harga', '', '[Rp\u00a05.000]'],
  ]);
});

test('texts, the category, the origin, the regency and the price that were sent can be put right, field by field', () => {
  const rows = rowsOf('changed', {
    name: { from: 'Keripik pisang', to: 'KERIPIK' },
    categorySlug: { from: 'makanan-ringan', to: 'kopi' },
    regencyCode: { from: '53.08', to: '53.07' },
    priceIdr: { from: 22_000, to: 25_000 },
    stock: { from: 1, to: 2 },
  });
  const correctable = rows.flatMap(({ corrections }) => corrections.map(({ field, value }) => [field, value]));
  expect(correctable).toEqual([
    ['name', 'KERIPIK'],
    ['categorySlug', 'kopi'],
    ['priceIdr', '25.000'],
    ['priceMaxIdr', ''],
    ['regencyCode', '53.07'],
  ]);
  expect(rows[0]?.corrections[0]).toMatchObject({ kind: 'line', label: 'Nama' });
  const place = rows.find(({ name }) => name === 'place')?.corrections[0];
  expect(place).toMatchObject({ field: 'regencyCode', value: '53.07' });
  expect(place?.groups[0]?.choices.every(({ value }) => value.startsWith('53.'))).toBe(true);
});

test('a picture that is new, one that goes, and one described anew are told apart', () => {
  const sent = (id: string, alt: string | null) => ({ id, alt, altEn: null });
  const own = (id: string, state: 'ready' | 'shown') => ({ id, state, refusal: null, photo: null });
  const rows = rowsOf(
    'changed',
    { photos: { from: [sent('a', 'Kain'), sent('b', null)], to: [sent('c', null), sent('a', 'Kain ikat')] } },
    [own('a', 'shown'), own('c', 'ready')],
  );
  const photos = rows.find(({ name }) => name === 'photos')?.photos;
  expect(photos?.before.map(({ id, isMarked }) => [id, isMarked])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(photos?.after.map(({ id, isMarked, isShown }) => [id, isMarked, isShown])).toEqual([
    ['c', true, false],
    ['a', false, true],
  ]);
  expect(shown(photos?.after[1]?.words.after)).toBe('Kain[ ikat]');
  expect(rows.flatMap(({ corrections }) => corrections).map(({ field, value }) => [field, value])).toEqual([
    ['alt-c', ''],
    ['altEn-c', ''],
    ['alt-a', 'Kain ikat'],
    ['altEn-a', ''],
  ]);
});
