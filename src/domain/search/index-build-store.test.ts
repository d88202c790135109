import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { categories, loadSearchCatalogue, now, synonyms } from '../../../tests/contract/search-catalogue.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { MemoryIndex } from '../../../tests/support/memory-index.ts';
import { checkIndex } from './check-index.ts';
import { deliverChanges } from './deliver-changes.ts';
import { forgetIndexBuild, isIndexBuilt, isIndexCaughtUp, settleIndexBuild } from './index-build-store.ts';
import { listSetAside } from './outbox-store.ts';
import { RebuildMismatch, rebuildIndex } from './rebuild-index.ts';
import { recordProductChanges } from './record-change-store.ts';
import { type IndexName, IndexUnavailable, type RebuildTarget } from './search-index.ts';

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
const count = async (table: string) =>
  (await queryRows<{ n: number }>(database.db, sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]?.n;
const check = (name: IndexName, pause = async () => undefined) => checkIndex(database.db, index, name, pause);
const faults = async () => {
  const [products, makers] = [await check('products'), await check('makers')];
  return [products, makers].flatMap(({ missing, stale, extra }) => [...missing, ...stale, ...extra]);
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

test('a first build holds every public thing, empties the queue, and is remembered for its place and format', async () => {
  expect(await isIndexBuilt(database.db, place)).toBe(false);
  const { documents, refused } = await rebuild();
  expect(documents).toBe(index.live.products.size + index.live.makers.size);
  expect(refused).toEqual([]);
  expect(await faults()).toEqual([]);
  expect(await count('outbox')).toBe(0);
  expect(await isIndexBuilt(database.db, place)).toBe(true);
  expect(await isIndexBuilt(database.db, { ...place, place: 'elsewhere' })).toBe(false);
  expect(await isIndexBuilt(database.db, { ...place, format: 2 })).toBe(false);
});

test('it has caught up when no change waits that was made before it was asked to', async () => {
  await rebuild();
  const later = new Date(now.getTime() + 9_000);
  expect(await isIndexCaughtUp(database.db, place, later)).toBe(true);
  await rename('gayo', 'Kopi Gayo Satu');
  expect(await isIndexCaughtUp(database.db, place, new Date(now.getTime() - 1))).toBe(true);
  expect(await isIndexCaughtUp(database.db, place, now)).toBe(false);
  expect(await isIndexCaughtUp(database.db, place, later)).toBe(false);
  await deliver();
  expect(await isIndexCaughtUp(database.db, place, later)).toBe(true);
});

test('what waited before a rebuild is not told once more after it, but what changed again since is', async () => {
  await rebuild();
  for (const id of ['gayo', 'bajawa', 'tasik']) await rename(id, `Menunggu ${id}`);
  let isFirst = true;
  index.onLoad = async () => {
    if (isFirst) await rename('bajawa', 'Berubah Lagi');
    isFirst = false;
  };
  await rebuild();
  expect(await queryRows(database.db, sql`select entity_id as id from outbox`)).toEqual([{ id: 'bajawa' }]);
  await deliver();
  expect(await faults()).toEqual([]);
});

test('what waited before a rebuild that failed is still queued', async () => {
  await rebuild();
  await rename('gayo', 'Menunggu');
  index.onLoad = async () => {
    index.isAway = true;
  };
  await expect(rebuild()).rejects.toThrow(IndexUnavailable);
  index.isAway = false;
  expect((await deliver()).delivered).toBe(1);
  expect(await queryRows(database.db, sql`select 1 from outbox where covered`)).toEqual([]);
});

test('changes that the live index was told during a rebuild are replayed before the swap', async () => {
  await rebuild();
  let isFirst = true;
  index.onLoad = async () => {
    if (!isFirst) return;
    isFirst = false;
    await rename('gayo', 'Kopi Selama Itu');
    await deliver();
    expect(await count('rebuild_changes')).toBe(1);
  };
  await rebuild();
  expect(index.live.products.get('gayo')).toMatchObject({ name: 'Kopi Selama Itu' });
  expect(await faults()).toEqual([]);
  expect(await count('rebuild_changes')).toBe(0);
});

test('a batch on its way to the former index while the swap happens is told to the new one', async () => {
  await rebuild();
  const arrived = Promise.withResolvers<void>();
  const confirmed = Promise.withResolvers<void>();
  const deliveries: Promise<unknown>[] = [];
  const begin = index.beginRebuild.bind(index);
  index.beginRebuild = async (name) => {
    const target = await begin(name);
    const swap = async () => {
      if (name === 'products') {
        await rename('gayo', 'Kopi di Jalan');
        index.apply = async () => {
          Reflect.deleteProperty(index, 'apply');
          arrived.resolve();
          await confirmed.promise;
        };
        deliveries.push(deliver());
        await arrived.promise;
      }
      await target.swap();
    };
    return { ...target, swap };
  };
  await rebuild();
  confirmed.resolve();
  await Promise.all(deliveries);
  expect(index.live.products.get('gayo')).not.toMatchObject({ name: 'Kopi di Jalan' });
  await deliver();
  expect(index.live.products.get('gayo')).toMatchObject({ name: 'Kopi di Jalan' });
  expect(await count('outbox')).toBe(0);
});

test('a rebuild that fails leaves the live index alone, and what was told meanwhile is told again', async () => {
  await rebuild();
  const before = new Map(index.live.products);
  index.onLoad = async () => {
    await rename('gayo', 'Kopi Saat Gagal');
    await deliver();
    index.isAway = true;
  };
  await expect(rebuild()).rejects.toThrow(IndexUnavailable);
  index.isAway = false;
  expect([...index.live.products.keys()]).toEqual([...before.keys()]);
  expect(await isIndexBuilt(database.db, place)).toBe(true);
  expect(await count('rebuild_changes')).toBe(0);
  expect((await deliver()).delivered).toBe(1);
});

test('after a rebuild that was killed, what was noted is queued once and noted no more', async () => {
  await rebuild();
  await database.db.execute(sql`update index_build set rebuilding_since = now()`);
  await rename('gayo', 'Kopi Sebelum Mati');
  await deliver();
  expect([await count('outbox'), await count('rebuild_changes')]).toEqual([0, 1]);
  await settleIndexBuild(database.db, now);
  await settleIndexBuild(database.db, now);
  expect([await count('outbox'), await count('rebuild_changes')]).toEqual([1, 0]);
  await deliver();
  expect([await count('outbox'), await count('rebuild_changes')]).toEqual([0, 0]);
});

test('what the index refuses does not stop a rebuild; it is named by the worker afterwards', async () => {
  index.refused.add('gayo');
  const { refused } = await rebuild();
  expect(refused).toEqual([{ name: 'products', id: 'gayo', reason: 'refused' }]);
  expect((await deliver()).setAside.map(({ id }) => id)).toEqual(['gayo']);
  expect(await faults()).toEqual(['gayo']);
  index.refused.clear();
  await rebuild();
  await deliver();
  expect(await listSetAside(database.db)).toEqual([]);
});

test('an index that lost documents while it was loaded is not swapped in', async () => {
  await rebuild();
  const live = index.live.products;
  const begin = index.beginRebuild.bind(index);
  index.beginRebuild = async (name) => {
    const target: RebuildTarget = await begin(name);
    return { ...target, load: async (documents) => target.load(documents.slice(1)) };
  };
  await expect(rebuild()).rejects.toThrow(RebuildMismatch);
  expect(index.live.products).toBe(live);
});
