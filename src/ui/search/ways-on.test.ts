import { expect, test } from 'vitest';
import { parseSearchParams } from '#domain/search/search-params.ts';
import { waysOn } from './ways-on.ts';

const ways = (address: string) => waysOn(parseSearchParams(new URLSearchParams(address), 'page'));

test('a regency widens to its province, then to every region, then to no filters', () => {
  const found = ways('q=kopi&kabupaten=32.05&kategori=batik&hal=3');
  expect(found.map(({ label }) => label)).toEqual([
    'Cari di seluruh Jawa Barat',
    'Cari di semua daerah',
    'Cari tanpa saringan',
  ]);
  expect(found[0]?.request).toMatchObject({
    query: 'kopi',
    regency: [],
    province: ['32'],
    category: ['batik'],
    page: 1,
  });
  expect(found[1]?.request).toMatchObject({ regency: [], province: [], category: ['batik'] });
  expect(found[2]?.request).toMatchObject({ query: 'kopi', category: [], province: [] });
});

test('a way that asks the same as another is not offered twice', () => {
  expect(ways('provinsi=bali').map(({ label }) => label)).toEqual(['Cari di semua daerah']);
  expect(ways('kategori=batik').map(({ label }) => label)).toEqual(['Cari tanpa saringan']);
});

test('an unknown region still leads on, and a search without filters has nowhere wider', () => {
  expect(ways('kabupaten=atlantis').map(({ label }) => label)).toEqual(['Cari di semua daerah']);
  expect(ways('q=zzz')).toEqual([]);
});
