import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { countMiss } from '#domain/search/search-miss-store.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';

let database: OpenDatabase & { url: string };
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
});
afterAll(() => database.close());

function catalog(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: database.url, MEILI_HOST: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tasks/catalog.ts', ...args], { env });
  return { status, stdout: stdout.toString().trim(), stderr: stderr.toString().trim() };
}

test('synonyms are added, listed and removed, and refused with a sentence', () => {
  const added = catalog('synonyms', 'add', 'Ulos', 'kain batak', '--json');
  expect(added).toMatchObject({ status: 0, stderr: '' });
  const { id, terms } = JSON.parse(added.stdout);
  expect(terms).toEqual(['ulos', 'kain batak']);
  expect(JSON.parse(catalog('synonyms', 'list', '--json').stdout)).toEqual({ groups: [{ id, terms }] });

  const refused = catalog('synonyms', 'add', 'keripik', 'buah tangan');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('dua kelompok yang berbeda');
  expect(catalog('synonyms', 'add', 'kain batak', 'ulos').stderr).toContain('sudah ada di satu kelompok');

  expect(catalog('synonyms', 'remove', id.slice(0, 8))).toMatchObject({ status: 0 });
  expect(catalog('synonyms', 'remove', id)).toMatchObject({ status: 1, stdout: '' });
  expect(catalog('synonyms', 'list').stdout).toBe('Belum ada kelompok yang ditambahkan.');
});

test('searches without results are listed, the most frequent first, for the days asked for', async () => {
  const dayBefore = (days: number) => jakartaDay(new Date(Date.now() - days * 86_400_000));
  for (const days of [0, 1, 1]) await countMiss(database.db, 'rendang jengkol', dayBefore(days));
  await countMiss(database.db, 'kain ulos ungu', dayBefore(40));
  expect(JSON.parse(catalog('searches', '--json').stdout)).toEqual({
    days: 30,
    searches: [{ query: 'rendang jengkol', searches: 3, last_day: dayBefore(0) }],
  });
  expect(JSON.parse(catalog('searches', '--days', '1', '--json').stdout).searches).toEqual([
    { query: 'rendang jengkol', searches: 1, last_day: dayBefore(0) },
  ]);
  expect(catalog('searches', '--days', '60').stdout).toContain('kain ulos ungu');
});

test('a number of days that is none is wrong usage', () => {
  expect(catalog('searches', '--days', 'banyak').status).toBe(2);
  expect(catalog('searches', '--days', '0').status).toBe(2);
});
