import { expect, test } from 'vitest';
import { regencies } from './region.ts';
import { namesKabupaten, resolveCity, resolveProvince } from './resolve-city.ts';

const alone = { fileNamesKabupaten: false, provinceCode: null };
const found = (regencyCode: string, assumed = false) => ({
  kind: 'found',
  provinceCode: regencyCode.slice(0, 2),
  regencyCode,
  assumed,
});

test.each([
  ['Kab. Garut', '32.05'],
  ['KAB. BOGOR', '32.01'],
  ['Kab.Ciamis', '32.07'],
  ['Kabupaten Bandung Barat', '32.17'],
  ['Kota Bandung', '32.73'],
  ['kota  adm. jakarta timur', '31.75'],
  ['Kota Administrasi Jakarta Timur', '31.75'],
  ['Jakarta Timur', '31.75'],
  ['Tangerang Selatan', '36.74'],
  ['Jogja', '34.71'],
  ['Solo', '33.72'],
  ['Kotabaru', '63.02'],
  ['Kota Baru', '63.02'],
  ['Lima Puluh Kota', '13.07'],
  ['Pangkalpinang', '19.71'],
  ['Toli Toli', '72.04'],
  ['Bandung City', '32.73'],
  ['Bandung Regency', '32.04'],
  ['Jawa Timur, Kab. Malang', '35.07'],
  ['Sleman, DI Yogyakarta', '34.04'],
  ['Garut - Jawa Barat, Indonesia', '32.05'],
  ['Banjar, Kalimantan Selatan', '63.03'],
])('%s is %s', (text, code) => {
  expect(resolveCity(text, alone)).toEqual(found(code));
});

test('a bare name of a kota and a kabupaten is the kota, assumed, only where the file writes Kab. for kabupaten', () => {
  expect(resolveCity('Bandung', { ...alone, fileNamesKabupaten: true })).toEqual(found('32.73', true));
  expect(resolveCity('Bandung', alone)).toEqual({ kind: 'ambiguous', choices: ['Kabupaten Bandung', 'Kota Bandung'] });
  expect(resolveCity('Garut', { ...alone, fileNamesKabupaten: true })).toEqual(found('32.05'));
});

test('a province column decides between places of one name and refuses the others', () => {
  expect(resolveCity('Banjar', { ...alone, provinceCode: '63' })).toEqual(found('63.03'));
  expect(resolveCity('Garut', { ...alone, provinceCode: '35' })).toEqual({ kind: 'unknown' });
});

test('a province alone gives no regency', () => {
  const province = (provinceCode: string) => ({ kind: 'found', provinceCode, regencyCode: null, assumed: false });
  expect(resolveCity('Jawa Barat', alone)).toEqual(province('32'));
  expect(resolveCity('Jakarta', alone)).toEqual(province('31'));
});

test.each(['', 'Shenzhen', 'Kab. Cimahi', 'Kota', 'Bandung Selatan Sekali', '\u0000'])('unknown: "%s"', (text) => {
  expect(resolveCity(text, alone)).toEqual({ kind: 'unknown' });
});

test('every regency of the list is found by its own full name', () => {
  for (const { name, code } of regencies) expect(resolveCity(name, alone), name).toEqual(found(code));
});

test('provinces by the names people write', () => {
  expect(resolveProvince('Prov. Jawa Barat')).toBe('32');
  expect(resolveProvince('DIY')).toBe('34');
  expect(resolveProvince('Atlantis')).toBeNull();
});

test('Kab. in any writing names a kabupaten', () => {
  expect(['Kab. Garut', 'KAB.BOGOR', 'kabupaten Garut'].every(namesKabupaten)).toBe(true);
  expect(['Bandung', 'Kaban', 'Kota Bandung'].some(namesKabupaten)).toBe(false);
});
