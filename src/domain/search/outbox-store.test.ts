import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { categories, synonyms } from '../../../tests/contract/search-catalogue.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { MemoryIndex } from '../../../tests/support/memory-index.ts';
import { insertMaker, insertProduct } from '../../../tests/support/search-documents.ts';
import { deliverChanges } from './deliver-changes.ts';
import { listSetAside, queueAgain, readBacklog } from './outbox-store.ts';
import { recordMakerChanges, recordProductChanges } from './record-change-store.ts';
import { IndexUnavailable } from './search-index.ts';

const now = new Date('2026-03-01T02:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let database: OpenDatabase;
let index: MemoryIndex;

const deliver = (limit = 100, isWorker = () => true) =>
  deliverChanges(database.db, index, { categories, synonyms, now, limit, isWorker });
const change = (ids: string[], at = now) =>
  database.db.transaction((tx) => recordProductChanges(tx, ids, { categories, now: at }));
const rename = async (id: string, name: string) => {
  await database.db.execute(sql`update products set name = ${name} where id = ${id}`);
  await change([id]);
};
const queued = () =>
  queryRows<{ id: string }>(database.db, sql`select entity_id as id from outbox order by changed_at, entity_id`);

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  index = new MemoryIndex();
  const { db } = database;
  await db.execute(sql`truncate products, makers, outbox, vocabulary, index_build, rebuild_changes cascade`);
  await db.execute(sql`insert into index_build (id, place, format, built_at) values ('search', 'memory', 1, now())`);
  await insertMaker(db, { id: 'm' });
  await recordMakerChanges(db, ['m'], { categories, now, isNew: true });
  for (const id of ['a', 'b', 'c', 'd', 'e']) await insertProduct(db, { id, makerId: 'm', name: `Kopi ${id}` });
  await recordProductChanges(db, ['a', 'b', 'c', 'd', 'e'], { categories, now, isNew: true });
});

test('what changed is told as it is now, and leaves the queue', async () => {
  expect(await deliver()).toEqual({ delivered: 6, setAside: [] });
  expect([...index.live.products.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(index.live.makers.get('m')).toMatchObject({ product_count: 5 });
  expect(await readBacklog(database.db, now)).toEqual({ rows: 0, oldestAgeSeconds: null, setAside: 0 });
  await rename('a', 'Kopi Tua');
  await rename('a', 'Kopi Muda');
  await database.db.execute(sql`delete from products where id = 'b'`);
  await change(['b']);
  expect((await deliver()).delivered).toBe(2);
  expect(index.live.products.get('a')).toMatchObject({ name: 'Kopi Muda', doc_version: 3 });
  expect(index.live.products.has('b')).toBe(false);
});

test('the oldest come first, and a further change does not move an entity back', async () => {
  await deliver();
  await change(['a'], later(1));
  await change(['b'], later(2));
  await change(['a'], later(3));
  expect(await readBacklog(database.db, later(10))).toEqual({ rows: 2, oldestAgeSeconds: 9, setAside: 0 });
  index.applied.length = 0;
  await deliver(1);
  expect(index.applied[0]?.changes.upserts.map(({ id }) => id)).toEqual(['a']);
});

test('the backlog has no age while there is no index that could be behind', async () => {
  expect((await readBacklog(database.db, later(60))).oldestAgeSeconds).toBe(60);
  await database.db.execute(sql`update index_build set built_at = null`);
  expect(await readBacklog(database.db, later(60))).toEqual({ rows: 6, oldestAgeSeconds: null, setAside: 0 });
});

test('a change made while its entity is on the way stays queued', async () => {
  await deliver();
  await rename('a', 'Kopi Satu');
  index.onApply = async () => {
    index.onApply = async () => undefined;
    await rename('a', 'Kopi Dua');
  };
  await deliver();
  expect(index.live.products.get('a')).toMatchObject({ name: 'Kopi Satu' });
  expect(await queued()).toEqual([{ id: 'a' }]);
  await deliver();
  expect(index.live.products.get('a')).toMatchObject({ name: 'Kopi Dua' });
  expect(await queued()).toEqual([]);
});

test('while the index is away nothing is lost and nothing is set aside', async () => {
  index.isAway = true;
  await expect(deliver()).rejects.toThrow(IndexUnavailable);
  expect(await readBacklog(database.db, now)).toMatchObject({ rows: 6, setAside: 0 });
  index.isAway = false;
  expect((await deliver()).delivered).toBe(6);
});

test('refused documents are found by halving and named, the rest of the batch is told', async () => {
  index.refused.add('b').add('e');
  const { delivered, setAside } = await deliver();
  expect(delivered).toBe(4);
  expect(setAside.map(({ id }) => id).toSorted()).toEqual(['b', 'e']);
  expect([...index.live.products.keys()].toSorted()).toEqual(['a', 'c', 'd']);
  expect(await listSetAside(database.db)).toEqual([
    { entity: 'product', id: 'b', attempts: 1, error: 'Document b is refused.' },
    { entity: 'product', id: 'e', attempts: 1, error: 'Document e is refused.' },
  ]);
  expect(await readBacklog(database.db, now)).toEqual({ rows: 0, oldestAgeSeconds: null, setAside: 2 });
  expect(await deliver()).toEqual({ delivered: 0, setAside: [] });
});

test('a document set aside is free again when its entity changes, or when it is queued again', async () => {
  index.refused.add('b').add('e');
  await deliver();
  index.refused.clear();
  await change(['b'], later(60));
  expect(await readBacklog(database.db, later(61))).toEqual({ rows: 1, oldestAgeSeconds: 1, setAside: 1 });
  await queueAgain(database.db, 'product', ['e'], now);
  expect((await deliver()).delivered).toBe(2);
  expect(await listSetAside(database.db)).toEqual([]);
});

test('what another worker took out of the queue meanwhile is told once more', async () => {
  await deliver();
  await rename('a', 'Kopi Satu');
  index.onApply = async () => {
    index.onApply = async () => undefined;
    await rename('a', 'Kopi Dua');
    await deliver();
  };
  // The slow one sends its older reading last.
  await deliver();
  expect(index.live.products.get('a')).toMatchObject({ name: 'Kopi Satu' });
  await deliver();
  expect(index.live.products.get('a')).toMatchObject({ name: 'Kopi Dua' });
  expect(await queued()).toEqual([]);
});

test('who is no longer the worker sends nothing more', async () => {
  expect((await deliver(100, () => false)).delivered).toBe(0);
  expect(index.applied).toEqual([]);
  expect((await queued()).length).toBe(6);
});

test('a renamed maker is told with all its products, and so is a maker whose products became fewer', async () => {
  await deliver();
  await database.db.execute(sql`update makers set name = 'Dapur Baru' where id = 'm'`);
  await recordMakerChanges(database.db, ['m'], { categories, now });
  expect((await deliver()).delivered).toBe(6);
  expect(index.live.products.get('c')).toMatchObject({ maker_name: 'Dapur Baru' });
  await database.db.execute(sql`update products set state = 'hidden' where id = 'c'`);
  await change(['c']);
  await deliver();
  expect(index.live.makers.get('m')).toMatchObject({ product_count: 4 });
});
