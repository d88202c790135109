import { expect, test } from 'vitest';
import { findProvince, findRegencyBySlug, placeLabel, provinces, regencies, regenciesOf } from './region.ts';

test('there are 38 provinces and 514 regencies, each in a known province', () => {
  expect(provinces).toHaveLength(38);
  expect(regencies).toHaveLength(514);
  expect(regencies.filter((r) => !findProvince(r.provinceCode))).toEqual([]);
});

test('slugs are unique: provinces among themselves, regencies within their province', () => {
  expect(new Set(provinces.map((p) => p.slug)).size).toBe(38);
  for (const { code } of provinces) {
    const slugs = regenciesOf(code).map((r) => r.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  }
});

test('a kota keeps its kind in name and slug, so that it differs from the kabupaten of the same name', () => {
  expect(findRegencyBySlug('32', 'kota-bandung')?.code).toBe('32.73');
  expect(findRegencyBySlug('32', 'bandung')?.code).toBe('32.04');
});

test('a label names the regency and the short province, or the province alone', () => {
  expect(placeLabel('53', '53.11')).toBe('Sumba Timur, NTT');
  expect(placeLabel('53', null)).toBe('Nusa Tenggara Timur');
  expect(placeLabel(null, null)).toBe('');
});
