import { getProvinces, getRegencies } from 'idn-area-data';

export interface Province {
  /** Kemendagri code, two digits: `53`. */
  code: string;
  name: string;
  slug: string;
}

export interface Regency {
  /** Kemendagri code: `53.11`; kota have 71 and up in the second part. */
  code: string;
  provinceCode: string;
  /** With its kind, as officially written: `Kabupaten Sumba Timur`, `Kota Bandung`. */
  name: string;
  /** For a card: `Sumba Timur`, `Kota Bandung`, `Jakarta Selatan`. */
  shortName: string;
  /** Unique within its province: `sumba-timur`, `kota-bandung`. */
  slug: string;
}

const shortProvinceNames: Record<string, string> = {
  '19': 'Bangka Belitung',
  '31': 'DKI Jakarta',
  '34': 'DI Yogyakarta',
  '52': 'NTB',
  '53': 'NTT',
};

export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The 38 provinces and 514 regencies of the Kemendagri list, from `idn-area-data` (ODbL). */
export const provinces: readonly Province[] = (await getProvinces()).map(({ code, name }) => ({
  code,
  name,
  slug: slugify(name),
}));

export const regencies: readonly Regency[] = (await getRegencies()).map(({ code, province_code, name }) => {
  const shortName = name.replace(/^((Kabupaten|Kota) Administrasi|Kabupaten) /, '');
  return { code, provinceCode: province_code, name, shortName, slug: slugify(shortName) };
});

const provinceByCode = new Map(provinces.map((p) => [p.code, p]));
const provinceBySlug = new Map(provinces.map((p) => [p.slug, p]));
const regencyByCode = new Map(regencies.map((r) => [r.code, r]));
const regencyBySlug = new Map(regencies.map((r) => [`${r.provinceCode}/${r.slug}`, r]));

export function findProvince(code: string | null): Province | null {
  return (code && provinceByCode.get(code)) || null;
}

export function findProvinceBySlug(slug: string): Province | null {
  return provinceBySlug.get(slug) ?? null;
}

export function findRegency(code: string | null): Regency | null {
  return (code && regencyByCode.get(code)) || null;
}

export function findRegencyBySlug(provinceCode: string, slug: string): Regency | null {
  return regencyBySlug.get(`${provinceCode}/${slug}`) ?? null;
}

export function regenciesOf(provinceCode: string): Regency[] {
  return regencies.filter((r) => r.provinceCode === provinceCode);
}

/** The place as a label says it: `Sumba Timur, NTT`; the province alone where there is no regency. */
export function placeLabel(provinceCode: string | null, regencyCode: string | null): string {
  const province = findProvince(provinceCode);
  if (!province) return '';
  const provinceName = shortProvinceNames[province.code] ?? province.name;
  const regency = findRegency(regencyCode);
  return regency ? `${regency.shortName}, ${provinceName}` : province.name;
}
