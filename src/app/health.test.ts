import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { setAside } from '#domain/search/outbox-store.ts';
import type { Services } from '#domain/services.ts';
import { openTestDatabase } from '../../tests/support/database.ts';
import { checkReadiness } from './health.ts';

const changedAt = new Date('2026-03-01T02:00:00Z');
let database: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await db.execute(sql`insert into index_build (id, place, format, built_at) values ('search', 'x', 1, now())`);
  await db.execute(sql`insert into outbox (entity, entity_id, version, changed_at)
    values ('product', 'a', 1, ${changedAt.toISOString()}::timestamptz), ('product', 'b', 1, ${changedAt.toISOString()}::timestamptz)`);
});
afterAll(() => database.close());

const at = (minutes: number, suggest: () => Promise<[]> = async () => []) =>
  ({
    db: database.db,
    search: { suggest },
    now: () => new Date(changedAt.getTime() + minutes * 60_000),
  }) as unknown as Services;

test('changes that wait for ten minutes are told but no fault, longer ones are', async () => {
  expect(await checkReadiness(at(10), true)).toEqual({
    ready: true,
    reasons: [],
    backlog: { rows: 2, oldestAgeSeconds: 600, setAside: 0 },
  });
  const late = await checkReadiness(at(11), true);
  expect(late.ready).toBe(false);
  expect(late.reasons).toEqual([
    'backlog: 2 changes wait for the search index, the oldest for 11 minutes; 0 set aside',
  ]);
});

test('without an outside index the backlog is no part of readiness', async () => {
  expect(await checkReadiness(at(999), false)).toEqual({ ready: true, reasons: [] });
});

test('what is set aside does not age', async () => {
  const { rows } = (await database.db.execute(sql`select entity, entity_id as id, change from outbox`)) as unknown as {
    rows: { entity: 'product'; id: string; change: string }[];
  };
  for (const row of rows) await setAside(database.db, row, 'refused', changedAt);
  expect(await checkReadiness(at(999), true)).toMatchObject({
    ready: true,
    backlog: { rows: 0, oldestAgeSeconds: null, setAside: 2 },
  });
});

test('a search that does not answer is a reason', async () => {
  const broken = at(0, () => Promise.reject(new Error('no answer')));
  expect(await checkReadiness(broken, false)).toEqual({ ready: false, reasons: ['search: no answer'] });
});
