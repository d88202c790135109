import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { readCategories, readStarter } from '#app/content.ts';
import { queryRows } from '#domain/database.ts';
import { countProducts, findProductCards } from '#domain/product/product-card-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { stableId } from '#domain/stable-id.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { isCatalogueEmpty, removeSamples, seedStarter } from './starter-store.ts';

let database: OpenDatabase;
const starter = readStarter();
const context = { categories: readCategories(), now: new Date('2026-01-05T03:00:00Z') };

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('seeding fills an empty database with every sample, published, searchable and in the outbox', async () => {
  expect(await isCatalogueEmpty(database.db)).toBe(true);
  expect(await seedStarter(database.db, starter, context)).toEqual({ makers: starter.makers.length, products: 388 });
  expect(await isCatalogueEmpty(database.db)).toBe(false);
  expect(await countProducts(database.db, { sample: true })).toBe(388);
  const [counts] = await queryRows(
    database.db,
    sql`select (select count(*)::int from product_search) as searchable,
               (select count(*)::int from outbox where entity = 'product') as told,
               (select count(*)::int from products p join product_search s on s.product_id = p.id and s.doc_version = p.version) as "inStep"`,
  );
  expect(counts).toEqual({ searchable: 388, told: 388, inStep: 388 });
});

test('seeding again changes nothing', async () => {
  expect(await seedStarter(database.db, starter, context)).toEqual({ makers: 0, products: 0 });
});

test('a sample is found by its address, with the id of its content key, a way out and no verified claim', async () => {
  const product = await findPublishedProduct(database.db, 'kopi-arabika-gayo-contoh');
  expect(product).toMatchObject({ id: stableId('product', 'kopi-arabika-gayo'), sample: true, origin: 'dibuat' });
  expect(product?.listingCount).toBeGreaterThan(0);
  const verified = await queryRows(database.db, sql`select 1 from claims where verified_by is not null`);
  expect(verified).toEqual([]);
});

test('cards come in the order asked for, and unknown ids are left out', async () => {
  const ids = [stableId('product', 'angklung'), 'unknown', stableId('product', 'kopi-arabika-gayo')];
  expect((await findProductCards(database.db, ids)).map((card) => card.name)).toEqual([
    'Angklung',
    'Kopi Arabika Gayo',
  ]);
});

test('removing the samples leaves nothing of them, and tells the outside index', async () => {
  expect(await removeSamples(database.db, context)).toEqual({ makers: starter.makers.length, products: 388 });
  const [left] = await queryRows(
    database.db,
    sql`select (select count(*)::int from products) as products, (select count(*)::int from makers) as makers,
               (select count(*)::int from slugs) as slugs, (select count(*)::int from listings) as listings,
               (select count(*)::int from product_search) as searchable, (select count(*)::int from vocabulary) as words,
               (select count(*)::int from outbox where entity = 'product') as told`,
  );
  expect(left).toEqual({ products: 0, makers: 0, slugs: 0, listings: 0, searchable: 0, words: 0, told: 388 });
});
