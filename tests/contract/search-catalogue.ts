import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { claims } from '#domain/claim/claim-table.ts';
import type { Database } from '#domain/database.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { media } from '#domain/media/media-table.ts';
import { parseCategories } from '#domain/product/category.ts';
import { recordMakerChanges, recordProductChanges, refreshVocabulary } from '#domain/search/record-change-store.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { insertMaker, insertProduct } from '../support/search-documents.ts';

export const categories = parseCategories(parse(readFileSync('content/kategori.yaml', 'utf8')));
export const synonyms = parseSynonyms([
  ['oleh-oleh', 'buah tangan'],
  ['yogyakarta', 'jogja', 'diy'],
  ['lada', 'merica', 'pepper'],
  ['lada putih', 'merica putih', 'white pepper'],
  ['amplang', 'kuku macan'],
  ['kopi', 'coffee'],
  ['nusa tenggara timur', 'ntt'],
]);
export const now = new Date('2026-03-01T02:00:00Z');

interface Entry {
  id: string;
  name: string;
  nameEn?: string;
  maker?: string;
  category?: string;
  place?: [province: string, regency?: string];
  price?: number;
  terms?: string[];
  materials?: string[];
  summary?: string;
  sample?: boolean;
  claims?: { type: 'halal' | 'pirt' | 'ig'; until?: string }[];
  soldAt?: string[];
  photo?: boolean;
  day?: number;
  sold?: number;
}

const makers = [
  { id: 'dapur', name: 'Dapur Mawar', provinceCode: '32', regencyCode: '32.05', crafts: ['camilan'] },
  { id: 'kebun', name: 'Kebun Bener', provinceCode: '11', crafts: ['kopi'] },
  { id: 'griya', name: 'Griya Wastra', provinceCode: '34', crafts: ['batik'] },
  { id: 'contoh', name: 'Kopi Takengon (contoh)', provinceCode: '11', crafts: ['kopi'], sample: true },
];

/** A small catalogue in which each product is there for a rule of the suite. */
const entries: Entry[] = [
  {
    id: 'gayo',
    name: 'Kopi Arabika Gayo',
    nameEn: 'Gayo Arabica Coffee',
    maker: 'kebun',
    price: 90_000,
    soldAt: ['tokopedia'],
    day: 3,
  },
  {
    id: 'gayo-foto',
    name: 'Kopi Arabika Gayo Madu',
    maker: 'kebun',
    price: 120_000,
    photo: true,
    soldAt: ['shopee'],
    day: 2,
  },
  { id: 'gayo-contoh', name: 'Kopi Arabika Gayo', maker: 'contoh', price: 60_000, sample: true, sold: 900, day: 1 },
  { id: 'bajawa', name: 'Kopi Bajawa', maker: 'kebun', place: ['53', '53.09'], price: 70_000, soldAt: ['tokopedia'] },
  { id: 'kopiah', name: 'Kopiah Resam', category: 'busana-aksesori', place: ['19'], price: 80_000 },
  {
    id: 'dodol',
    name: 'Dodol Garut',
    place: ['32', '32.05'],
    price: 25_000,
    claims: [{ type: 'halal' }],
    soldAt: ['tokopedia', 'shopee'],
  },
  {
    id: 'dodol-betawi',
    name: 'Dodol Betawi',
    place: ['31', '31.74'],
    price: 30_000,
    claims: [{ type: 'halal', until: '2026-02-01' }],
  },
  { id: 'keripik', name: 'Keripik Tempe Renyah', place: ['35', '35.73'], price: 15_000, terms: ['kripik tempe'] },
  {
    id: 'singkong',
    name: 'Keripik Singkong Balado',
    place: ['13'],
    price: 12_000,
    summary: 'Pedas, teman makan tempe.',
  },
  { id: 'amplang', name: 'Amplang Samarinda', place: ['64', '64.72'], price: 45_000 },
  { id: 'macan', name: 'Patung Macan dan Gunting Kuku', category: 'kayu-ukir', place: ['33'], price: 150_000 },
  {
    id: 'lada',
    name: 'Lada Putih Muntok',
    category: 'teh-cokelat-rempah',
    place: ['19', '19.05'],
    price: 50_000,
    claims: [{ type: 'ig' }],
  },
  { id: 'kain-lada', name: 'Kain Putih Corak Lada', category: 'batik', maker: 'griya', place: ['34'], price: 200_000 },
  {
    id: 'kupu',
    name: 'Bros Kupu-Kupu',
    category: 'logam-perhiasan',
    place: ['34'],
    price: 35_000,
    materials: ['perak'],
  },
  { id: 'layang', name: 'Layang-layang Kaghati', category: 'mainan-alat-musik', place: ['74'], price: 65_000 },
  {
    id: 'bakpia',
    name: 'Bakpia Kacang Hijau',
    category: 'makanan-ringan',
    place: ['34', '34.71'],
    price: 40_000,
    terms: ['oleh-oleh jogja'],
  },
  {
    id: 'tas',
    name: 'Tas Anyaman Pandan',
    category: 'anyaman',
    place: ['32', '32.06'],
    price: 110_000,
    materials: ['pandan', 'rotan'],
  },
  { id: 'tasik', name: 'Payung Geulis Tasikmalaya', category: 'rumah-dekorasi', place: ['32', '32.06'], price: 95_000 },
  ...['Merah', 'Biru', 'Hijau', 'Kuning', 'Jingga'].map(
    (colour, at): Entry => ({
      id: `tas-${at}`,
      name: `Tas Rajut ${colour}`,
      category: 'busana-aksesori',
      place: ['33'],
      price: 50_000 + at,
      materials: ['katun'],
    }),
  ),
];

/** Writes the catalogue and records it for search, as intake does. */
export async function loadSearchCatalogue(db: Database): Promise<void> {
  for (const maker of makers) await insertMaker(db, maker);
  await recordMakerChanges(
    db,
    makers.map(({ id }) => id),
    { categories, now, isNew: true },
  );
  for (const entry of entries) await insertEntry(db, entry);
  await recordProductChanges(
    db,
    entries.map(({ id }) => id),
    { categories, now, isNew: true },
  );
  await refreshVocabulary(db);
}

async function insertEntry(db: Database, entry: Entry): Promise<void> {
  const { id, sample = false, place: [provinceCode, regencyCode] = ['11'] } = entry;
  const createdAt = new Date(Date.UTC(2026, 0, entry.day ?? 10));
  await insertProduct(db, {
    id,
    makerId: entry.maker ?? 'dapur',
    name: entry.name,
    nameEn: entry.nameEn ?? null,
    categorySlug: entry.category ?? (entry.name.startsWith('Kopi ') ? 'kopi' : 'makanan-ringan'),
    provinceCode,
    regencyCode: regencyCode ?? null,
    priceIdr: entry.price ?? 10_000,
    searchTerms: entry.terms ?? [],
    materials: entry.materials ?? [],
    summary: entry.summary ?? null,
    soldCount: entry.sold ?? null,
    sample,
    createdAt,
  });
  for (const { type, until } of entry.claims ?? []) {
    const verified = { verifiedBy: 'Uji', verifiedAt: '2026-01-01', validUntil: until ?? null };
    await db.insert(claims).values({ id: `${id}-${type}`, productId: id, type, ...verified, createdAt });
  }
  for (const marketplace of entry.soldAt ?? []) {
    const url = `https://${marketplace}.example/${id}`;
    await db.insert(listings).values({ id: url, productId: id, marketplace, url, state: 'live', createdAt });
  }
  if (entry.photo) {
    await db
      .insert(media)
      .values({ id: `${id}-foto`, productId: id, position: 0, state: 'shown', storageKey: id, createdAt });
  }
}
