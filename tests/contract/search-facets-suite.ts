import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { claims } from '#domain/claim/claim-table.ts';
import type { Database } from '#domain/database.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { regencies } from '#domain/region/region.ts';
import { recordMakerChanges, recordProductChanges, refreshVocabulary } from '#domain/search/record-change-store.ts';
import type { SearchEngine, SearchRequest } from '#domain/search/search-engine.ts';
import { openTestDatabase } from '../support/database.ts';
import { aSearch, insertMaker, insertProduct } from '../support/search-documents.ts';
import { countBySql } from './facets-by-sql.ts';
import { categories, now } from './search-catalogue.ts';
import type { OpenEngine } from './search-engine-suite.ts';

const today = '2026-03-01';
const word = 'zamrud';
const places = regencies.filter(({ provinceCode }) => ['11', '32', '33', '53'].includes(provinceCode));
const materials = ['rotan', 'pandan', 'bambu', 'katun', 'perak'];
const marketplaces = ['tokopedia', 'shopee', 'blibli'];
const claimTypes = ['halal', 'pirt', 'ig'] as const;

const choices: [string, Partial<SearchRequest>][] = [
  ['category', { category: ['makanan-minuman', 'batik'] }],
  ['province', { province: ['32'] }],
  ['two provinces', { province: ['33', '53'] }],
  ['regency', { regency: ['32.05', '32.73', '53.09', '33.01'] }],
  ['material', { material: ['rotan', 'katun'] }],
  ['claim', { claim: ['halal'] }],
  ['soldAt', { soldAt: ['tokopedia', 'blibli'] }],
  ['price', { priceMinIdr: 40_000, priceMaxIdr: 160_000 }],
];
const pairs = choices.flatMap(([left, first], at) =>
  choices.slice(at + 1).flatMap(([right, second]) => {
    const isOneGroup = Object.keys(first).some((group) => group in second);
    return isOneGroup ? [] : [[left, right, { ...first, ...second }] as const];
  }),
);

/** The counts of every group under two active filters, beside what SQL counts in the tables themselves. */
export function describeFacets(name: string, openEngine: OpenEngine): void {
  describe(`${name}: counts equal SQL`, () => {
    let database: OpenDatabase;
    let engine: SearchEngine;

    beforeAll(async () => {
      database = await openTestDatabase();
      await loadVaried(database.db);
      engine = await openEngine(database);
    });
    afterAll(() => database.close());

    test.each(pairs)('under %s and %s', async (_, __, filters) => {
      for (const query of ['', word]) {
        const request = aSearch(query, filters);
        const { total, facets, priceIdr } = await engine.search(request);
        const counted = await countBySql(database.db, categories, request, today);
        expect({ total: total.value, facets, priceIdr }).toEqual(counted);
      }
    });

    test('what is counted is not nothing', async () => {
      const { total, facets } = await countBySql(database.db, categories, aSearch(word), today);
      expect(total).toBeGreaterThan(40);
      const kinds = Object.values(facets).map((counts) => Object.keys(counts).length);
      expect(kinds).toEqual([expect.any(Number), 4, 0, materials.length, claimTypes.length, marketplaces.length]);
    });
  });
}

/** Products in which the values of all groups mix; some are not shown, some claims and listings do not count. */
async function loadVaried(db: Database): Promise<void> {
  const shops = ['toko-0', 'toko-1', 'toko-2'];
  for (const id of shops) await insertMaker(db, { id });
  await insertMaker(db, { id: 'tutup', state: 'hidden', hiddenReason: 'Uji' });
  await db
    .insert(claims)
    .values({ id: 'milik-toko', makerId: 'toko-1', type: 'pirt', ...verified, createdAt: now, validUntil: today });
  const ids = Array.from({ length: 240 }, (_, n) => `p-${n}`);
  for (const [n, id] of ids.entries()) await insertVaried(db, id, n, n % 19 === 3 ? 'tutup' : `toko-${n % 3}`);
  await recordMakerChanges(db, [...shops, 'tutup'], { categories, now, isNew: true });
  await recordProductChanges(db, ids, { categories, now, isNew: true });
  await refreshVocabulary(db);
}

const verified = { verifiedBy: 'Uji', verifiedAt: '2026-01-01' };

async function insertVaried(db: Database, id: string, n: number, makerId: string): Promise<void> {
  const place = places[(n * 7) % places.length];
  await insertProduct(db, {
    id,
    makerId,
    name: n % 3 === 0 ? `Barang Zamrud ${n}` : `Barang ${n}`,
    categorySlug: categories.leaves[(n * 5) % categories.leaves.length]?.slug ?? '',
    provinceCode: place?.provinceCode ?? null,
    regencyCode: n % 11 === 0 ? null : (place?.code ?? null),
    materials: materials.filter((_, at) => (n + at) % 4 === 0),
    priceIdr: 1000 * (1 + ((n * 37) % 250)),
    state: n % 13 === 5 ? 'draft' : 'published',
  });
  for (const [at, type] of claimTypes.entries()) {
    if ((n + at) % 5 !== 0) continue;
    const state = [
      { ...verified, validUntil: null },
      { ...verified, validUntil: today },
      { ...verified, validUntil: '2026-02-28' },
      { ...verified, revokedAt: now },
      { sample: true },
      {},
    ][Math.floor(n / 5) % 6];
    await db.insert(claims).values({ id: `${id}-${type}`, productId: id, type, createdAt: now, ...state });
  }
  for (const [at, marketplace] of marketplaces.entries()) {
    if ((n + at) % 2 === 0) continue;
    const state = n % 17 === 0 ? 'gone' : 'live';
    const url = `https://${marketplace}.example/${id}`;
    await db.insert(listings).values({ id: url, productId: id, marketplace, url, state, createdAt: now });
  }
}
