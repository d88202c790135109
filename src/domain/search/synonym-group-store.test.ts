import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { readCategories } from '#app/content.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { insertMaker, insertProduct } from '../../../tests/support/search-documents.ts';
import { recordMakerChanges, recordProductChanges } from './record-change-store.ts';
import {
  addSynonymGroup,
  listSynonymGroups,
  readSynonymGroups,
  removeSynonymGroup,
  synonymsChannel,
} from './synonym-group-store.ts';

const own = [['keripik', 'kripik']];
const now = new Date('2026-03-01T02:00:00Z');
let database: OpenDatabase;
let told = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.listen(
    synonymsChannel,
    () => {
      told += 1;
    },
    () => undefined,
  );
});
afterEach(async () => {
  for (const { id } of await listSynonymGroups(database.db)) await removeSynonymGroup(database.db, id, now);
  await expect.poll(() => told).toBeGreaterThan(0);
  told = 0;
});
afterAll(() => database.close());

const add = (id: string, terms: string[], at = now) => addSynonymGroup(database.db, terms, { own, id, now: at });

test('an added group is in force beside those of the content, and every process is told', async () => {
  expect(await add('a', ['Kripik', 'kripek'])).toMatchObject({ ok: true, value: { terms: ['kripik', 'kripek'] } });
  expect(await readSynonymGroups(database.db, own)).toEqual([['keripik', 'kripik', 'kripek']]);
  await expect.poll(() => told).toBe(1);
});

test('a later group may extend an added one', async () => {
  await add('a', ['tikar', 'mat']);
  await add('b', ['mat', 'lampit'], new Date(now.getTime() + 1000));
  expect(await readSynonymGroups(database.db, own)).toEqual([
    ['keripik', 'kripik'],
    ['tikar', 'mat', 'lampit'],
  ]);
});

test('what is refused is not kept', async () => {
  await add('a', ['tikar', 'mat']);
  expect(await add('b', ['mat', 'keripik'])).toEqual({
    ok: false,
    refusal: { code: 'two-groups', terms: ['mat', 'keripik'] },
  });
  expect(await listSynonymGroups(database.db)).toHaveLength(1);
});

test('a removed group is in force no longer; an unknown one is not removed', async () => {
  await add('a', ['tikar', 'mat']);
  expect(await removeSynonymGroup(database.db, 'a', now)).toBe(true);
  expect(await removeSynonymGroup(database.db, 'a', now)).toBe(false);
  expect(await readSynonymGroups(database.db, own)).toEqual(own);
});

test('of two groups added at once with the same terms one is refused', async () => {
  const [one, other] = await Promise.all([add('a', ['tikar', 'mat']), add('b', ['tikar', 'mat'])]);
  expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
});

test('documents that hold a term of several words are sent to an outside index anew, others are not', async () => {
  const { db } = database;
  const record = { categories: readCategories(), now, isNew: true };
  await insertMaker(db, { id: 'm' });
  await recordMakerChanges(db, ['m'], record);
  await insertProduct(db, { id: 'kuku', makerId: 'm', name: 'Amplang Kuku Macan' });
  await insertProduct(db, { id: 'macan', makerId: 'm', name: 'Patung Macan' });
  await recordProductChanges(db, ['kuku', 'macan'], record);
  await db.execute(sql`delete from outbox`);
  const queued = () => queryRows<{ id: string }>(db, sql`select entity_id as id from outbox order by entity_id`);

  await add('a', ['macan', 'harimau']);
  expect(await queued()).toEqual([]);
  await add('b', ['amplang', 'kuku macan']);
  expect(await queued()).toEqual([{ id: 'kuku' }]);
  await db.execute(sql`delete from outbox`);
  await removeSynonymGroup(db, 'b', now);
  expect(await queued()).toEqual([{ id: 'kuku' }]);
});
