import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { categories, loadSearchCatalogue, now, synonyms } from '../../../tests/contract/search-catalogue.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { MemoryIndex } from '../../../tests/support/memory-index.ts';
import { checkIndex } from './check-index.ts';
import { deliverChanges } from './deliver-changes.ts';
import { forgetIndexBuild } from './index-build-store.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { recordProductChanges } from './record-change-store.ts';

const place = { place: 'memory', format: 1 };
let database: OpenDatabase;
let index: MemoryIndex;

const rebuild = () => rebuildIndex(database.db, index, { categories, synonyms, now, place });
const deliver = () =>
  deliverChanges(database.db, index, { categories, synonyms, now, limit: 500, isWorker: () => true });
const rename = async (id: string, name: string) => {
  await database.db.execute(sql`update products set name = ${name} where id = ${id}`);
  await recordProductChanges(database.db, [id], { categories, now });
};

beforeAll(async () => {
  database = await openTestDatabase();
  await loadSearchCatalogue(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  index = new MemoryIndex();
  await forgetIndexBuild(database.db);
});

test('missing, stale, misplaced and extra documents are told apart', async () => {
  await rebuild();
  const { products } = index.live;
  const put = (id: string, changed: object) => {
    const document = products.get(id) ?? products.get('gayo');
    if (document) products.set(id, { ...document, id, ...changed });
  };
  products.delete('bajawa');
  put('gayo', { doc_version: 99 });
  put('tasik', { province: '11' });
  put('asing', {});
  const compared = await checkIndex(database.db, index, 'products', async () => undefined);
  expect(compared).toMatchObject({ missing: ['bajawa'], extra: ['asing'] });
  expect(compared.stale.toSorted()).toEqual(['gayo', 'tasik']);
  expect(compared.index).toBe(compared.database);
  expect(compared.provinces.map(({ province }) => province)).toContain('32');
});

test('a change that arrives while the comparison is repeated is no fault', async () => {
  await rebuild();
  await rename('gayo', 'Kopi yang Tiba');
  await rename('bajawa', 'Kopi yang Tertahan');
  const compared = await checkIndex(database.db, index, 'products', async () => {
    await database.db.execute(sql`delete from outbox where entity_id = 'bajawa'`);
    await deliver();
  });
  expect(compared.stale).toEqual(['bajawa']);
});
