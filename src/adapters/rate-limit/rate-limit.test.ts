import pg from 'pg';
import { expect, test } from 'vitest';
import type { RateLimit } from '#domain/rate-limit.ts';
import { openFreshServerDatabase } from '../../../tests/support/database.ts';
import { createMemoryRateLimit, createServerRateLimit } from './rate-limit.ts';

const rules = [
  { points: 2, perSeconds: 60 },
  { points: 3, perSeconds: 86_400 },
];

async function letsTwoPassAndNamesTheWait(limit: RateLimit): Promise<void> {
  expect(await limit.consume('203.0.113.7')).toEqual({ ok: true, retryAfterSeconds: 0 });
  expect(await limit.consume('203.0.113.7')).toEqual({ ok: true, retryAfterSeconds: 0 });
  const third = await limit.consume('203.0.113.7');
  expect(third.ok).toBe(false);
  expect(third.retryAfterSeconds).toBeGreaterThan(50);
  expect(third.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect(await limit.consume('203.0.113.8')).toMatchObject({ ok: true });
}

test('in memory: the third attempt of one sender within a minute is refused with its wait, another sender is not', async () => {
  await letsTwoPassAndNamesTheWait(createMemoryRateLimit('uji', rules));
});

test('the longer rule refuses also where the shorter one is not spent', async () => {
  const limit = createMemoryRateLimit('uji', [
    { points: 10, perSeconds: 60 },
    { points: 1, perSeconds: 86_400 },
  ]);
  await limit.consume('203.0.113.7');
  expect((await limit.consume('203.0.113.7')).retryAfterSeconds).toBeGreaterThan(60);
});

test.skipIf(!process.env.DATABASE_URL)('on a server: two processes count together', async () => {
  const database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  const pools = [new pg.Pool({ connectionString: database.url }), new pg.Pool({ connectionString: database.url })];
  const [first, second] = await Promise.all(pools.map((pool) => createServerRateLimit(pool, 'uji', rules)));
  if (!first || !second) throw new Error('two limits were made');
  await letsTwoPassAndNamesTheWait(first);
  expect(await second.consume('203.0.113.7')).toMatchObject({ ok: false });
  await Promise.all(pools.map((pool) => pool.end()));
  await database.close();
});
