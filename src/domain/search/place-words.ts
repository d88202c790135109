import { findProvince, findRegency, provinces } from '#domain/region/region.ts';

const englishDirections: [RegExp, string][] = [
  [/^(.+) Barat Daya$/, 'Southwest $1'],
  [/^(.+) Barat$/, 'West $1'],
  [/^(.+) Timur$/, 'East $1'],
  [/^(.+) Utara$/, 'North $1'],
  [/^(.+) Selatan$/, 'South $1'],
  [/^(.+) Tengah$/, 'Central $1'],
  [/^(.+) Tenggara$/, 'Southeast $1'],
  [/^(.+) Pegunungan$/, 'Highland $1'],
  [/^Kepulauan (.+)$/, '$1 Islands'],
];

/** `Jawa Barat` as `West Java`; the same name where English has no other. */
export function englishProvinceName(name: string): string {
  const direction = englishDirections.find(([pattern]) => pattern.test(name));
  const turned = direction ? name.replace(...direction) : name;
  return turned.replace('Jawa', 'Java').replace('Sumatera', 'Sumatra');
}

const englishNames = new Map(provinces.map(({ code, name }) => [code, englishProvinceName(name)]));

/** What a place is called, for a document: regency, province, and the province in English. */
export function placeWords(provinceCode: string | null, regencyCode: string | null): (string | null)[] {
  const province = findProvince(provinceCode);
  const english = province && (englishNames.get(province.code) ?? null);
  return [findRegency(regencyCode)?.name ?? null, province?.name ?? null, english === province?.name ? null : english];
}
