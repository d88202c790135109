import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aSearch } from '../../../tests/support/search-documents.ts';
import { answerSearch } from './answer-search.ts';
import type { SearchAnswer, SearchEngine } from './search-engine.ts';
import { countMiss, listMisses } from './search-miss-store.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.db.execute(sql`truncate search_misses`));
afterAll(() => database.close());

async function countAll(pairs: [query: string, day: string][]): Promise<void> {
  for (const [query, day] of pairs) await countMiss(database.db, query, day);
}

test('misses are sums by day, listed by how often they were asked', async () => {
  await countAll([
    ['rendang jengkol', '2026-03-01'],
    ['rendang jengkol', '2026-03-01'],
    ['rendang jengkol', '2026-03-02'],
    ['batik gambut', '2026-03-02'],
    ['lama', '2026-02-01'],
  ]);
  expect(await listMisses(database.db, '2026-03-01', 10)).toEqual([
    { query: 'rendang jengkol', searches: 3, lastDay: '2026-03-02' },
    { query: 'batik gambut', searches: 1, lastDay: '2026-03-02' },
  ]);
  expect(await listMisses(database.db, '2026-03-01', 1)).toHaveLength(1);
});

test('a day holds 2,000 queries; those it has are still counted', async () => {
  await database.db.execute(
    sql`insert into search_misses select '2026-03-01'::date, 'kata ' || n, 1 from generate_series(1, 2000) as n`,
  );
  await countAll([
    ['baru', '2026-03-01'],
    ['kata 7', '2026-03-01'],
    ['baru', '2026-03-02'],
  ]);
  expect(await listMisses(database.db, '2026-03-01', 2)).toEqual([
    { query: 'kata 7', searches: 2, lastDay: '2026-03-01' },
    { query: 'baru', searches: 1, lastDay: '2026-03-02' },
  ]);
});

test('a new day lets go of those older than a year', async () => {
  await countAll([
    ['tahun lalu', '2025-02-20'],
    ['masih', '2025-03-05'],
    ['hari ini', '2026-03-01'],
  ]);
  const rows = await queryRows<{ query: string }>(database.db, sql`select query from search_misses order by day`);
  expect(rows.map(({ query }) => query)).toEqual(['masih', 'hari ini']);
});

test("only a person's own search without results is counted", async () => {
  const search = (value: number) =>
    ({ search: async () => ({ total: { value, relation: 'exact' } }) as SearchAnswer }) as unknown as SearchEngine;
  const { db } = database;
  await answerSearch({ db, search: search(0) }, aSearch('Jengkol'), '2026-03-01');
  await answerSearch({ db, search: search(0) }, aSearch('jengkol'), '2026-03-01');
  await answerSearch({ db, search: search(0) }, aSearch('robot'), null);
  await answerSearch({ db, search: search(4) }, aSearch('kopi'), '2026-03-01');
  expect(await listMisses(db, '2026-03-01', 10)).toEqual([{ query: 'jengkol', searches: 2, lastDay: '2026-03-01' }]);
});

test('many at once lose no count', async () => {
  await Promise.all(Array.from({ length: 20 }, () => countMiss(database.db, 'serentak', '2026-03-01')));
  expect((await listMisses(database.db, '2026-03-01', 1))[0]?.searches).toBe(20);
});
