import { plainLine } from '#domain/plain-text.ts';
import { findProvince, findProvinceBySlug, findRegency, findRegencyBySlug, regencies } from '#domain/region/region.ts';
import type { Locale, SearchRequest, SearchSort } from './search-engine.ts';

export type ParamNames = 'page' | 'api';

const defaultPerPage = 24;
const mostPerPage = 48;
/** A query is cut here, in characters. */
const longestQuery = 200;
const mostPages = 200;
const mostValues = 40;
const longestValue = 100;
const highestPriceIdr = 1_000_000_000_000;

const lists = ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const;
const switches = ['endorsed', 'photo', 'direct', 'procurement'] as const;
type Parameter = (typeof lists)[number] | (typeof switches)[number] | 'query' | 'min' | 'max' | 'sort' | 'page';

const names: Record<ParamNames, Record<Parameter, string>> = {
  page: {
    query: 'q',
    category: 'kategori',
    province: 'provinsi',
    regency: 'kabupaten',
    material: 'bahan',
    claim: 'klaim',
    soldAt: 'tempat',
    min: 'min',
    max: 'maks',
    endorsed: 'duta',
    photo: 'foto',
    direct: 'langsung',
    procurement: 'pengadaan',
    sort: 'urut',
    page: 'hal',
  },
  api: {
    query: 'q',
    category: 'category',
    province: 'province',
    regency: 'regency',
    material: 'material',
    claim: 'claim',
    soldAt: 'sold_at',
    min: 'price_min',
    max: 'price_max',
    endorsed: 'endorsed',
    photo: 'photo',
    direct: 'direct',
    procurement: 'procurement',
    sort: 'sort',
    page: 'page',
  },
};

/** Maps, in which an address finds nothing that it was not given: every object has a `constructor`. */
const sorts: Record<ParamNames, ReadonlyMap<string, SearchSort>> = {
  page: new Map([
    ['relevan', 'relevance'],
    ['terbaru', 'newest'],
    ['termurah', 'price_asc'],
    ['termahal', 'price_desc'],
  ]),
  api: new Map([
    ['relevance', 'relevance'],
    ['newest', 'newest'],
    ['price_asc', 'price_asc'],
    ['price_desc', 'price_desc'],
  ]),
};

/**
 * The request that an address asks for, by the Indonesian names of `/cari` or the English ones of the API. Broken
 * values are taken in the nearest sense, never refused: a price `abc` is no price, page `-1` is the first, an unknown
 * region matches nothing. Provinces and regencies are given by Kemendagri code or by slug, as in `/daerah`; the
 * request holds codes. Prices are whole rupiah; the lower one is the least. The page's locale is the caller's to set.
 */
export function parseSearchParams(params: URLSearchParams, by: ParamNames): SearchRequest {
  const name = names[by];
  const list = (parameter: (typeof lists)[number]) => valuesOf(params, name[parameter]);
  const isOn = (parameter: (typeof switches)[number]) =>
    !/^(|0|false|no|tidak)$/i.test(params.get(name[parameter]) ?? '');
  const province = distinct(list('province').map(provinceCode));
  const [priceMinIdr, priceMaxIdr] = inOrder(priceOf(params.get(name.min)), priceOf(params.get(name.max)));
  return {
    query: queryOf(params.get(name.query) ?? ''),
    locale: by === 'api' && params.get('locale') === 'en' ? 'en' : 'id',
    category: list('category'),
    province,
    regency: distinct(list('regency').flatMap((value) => regencyCodes(value, province))),
    material: list('material'),
    claim: list('claim'),
    soldAt: list('soldAt'),
    priceMinIdr,
    priceMaxIdr,
    endorsed: isOn('endorsed'),
    photo: isOn('photo'),
    direct: isOn('direct'),
    procurement: isOn('procurement'),
    maker: by === 'api' ? (valuesOf(params, 'maker')[0] ?? null) : null,
    sort: sorts[by].get(params.get(name.sort) ?? '') ?? 'relevance',
    page: wholeWithin(params.get(name.page), 1, mostPages, 1),
    perPage: by === 'api' ? wholeWithin(params.get('per_page'), 1, mostPerPage, defaultPerPage) : defaultPerPage,
  };
}

/** The address of `/cari` for a request, without what is default: provinces by slug, regencies by code. */
export function toSearchPath(request: SearchRequest, locale: Locale): string {
  const name = names.page;
  const params = new URLSearchParams();
  if (request.query) params.append(name.query, request.query);
  for (const list of lists) {
    for (const value of request[list]) {
      params.append(name[list], list === 'province' ? (findProvince(value)?.slug ?? value) : value);
    }
  }
  if (request.priceMinIdr !== null) params.append(name.min, String(request.priceMinIdr));
  if (request.priceMaxIdr !== null) params.append(name.max, String(request.priceMaxIdr));
  for (const on of switches) if (request[on]) params.append(name[on], '1');
  const sort = [...sorts.page].find(([, value]) => value === request.sort);
  if (sort && request.sort !== 'relevance') params.append(name.sort, sort[0]);
  if (request.page > 1) params.append(name.page, String(request.page));
  const path = locale === 'en' ? '/en/cari' : '/cari';
  return params.size > 0 ? `${path}?${params}` : path;
}

function queryOf(text: string): string {
  return [...plainLine(text)].slice(0, longestQuery).join('').trim();
}

function valuesOf(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name).map((value) => plainLine(value).slice(0, longestValue).toWellFormed().trim());
  return distinct(values.filter((value) => value !== '')).slice(0, mostValues);
}

function provinceCode(value: string): string {
  return findProvinceBySlug(value.toLowerCase())?.code ?? value;
}

/** A slug alone may be several regencies' (`bandung`): within the chosen provinces, if any are chosen. */
function regencyCodes(value: string, chosenProvinces: string[]): string[] {
  if (findRegency(value)) return [value];
  const [first = '', second] = value.toLowerCase().split('/');
  const inProvince = second === undefined ? null : findRegencyBySlug(provinceCode(first), second);
  if (inProvince) return [inProvince.code];
  const named = regencies.filter(({ slug }) => slug === first);
  const chosen = named.filter(({ provinceCode: code }) => chosenProvinces.includes(code));
  const codes = (chosen.length > 0 ? chosen : named).map(({ code }) => code);
  return codes.length > 0 ? codes : [value];
}

const priceText = /^(?:rp\.?|idr)?\s*(\d{1,15}|\d{1,3}(?:[.,]\d{3}){1,4})(?:[.,]\d{1,2})?\s*(ribu|rb|k|juta|jt)?$/i;

function priceOf(text: string | null): number | null {
  const found = priceText.exec((text ?? '').trim());
  if (!found) return null;
  const scale = !found[2] ? 1 : /^j/i.test(found[2]) ? 1_000_000 : 1000;
  const priceIdr = Number((found[1] ?? '').replace(/[.,]/g, '')) * scale;
  return priceIdr > 0 ? Math.min(priceIdr, highestPriceIdr) : null;
}

function inOrder(min: number | null, max: number | null): [number | null, number | null] {
  return min !== null && max !== null && min > max ? [max, min] : [min, max];
}

function wholeWithin(text: string | null, least: number, most: number, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, least), most);
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
