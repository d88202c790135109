import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { closeSalesMonth } from '#domain/studio/close-sales-month.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount } from '../../../tests/support/studio.ts';
import { putSalesBand } from './letter-store.ts';
import type { makers } from './maker-table.ts';
import { countSalesBands, listSalesMonths } from './sales-month-store.ts';

const february = '2026-02-01';
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function tells(owner: Actor | null, month: string, overrides: Partial<typeof makers.$inferInsert> = {}) {
  await putSalesBand(database.db, await aMaker(database.db, owner, overrides), month, '1-5');
}

const countAt = (instant: string) => closeSalesMonth({ db: database.db, now: () => new Date(instant) });

test('a month is counted once, from the twentieth of the next in Jakarta, and stays as it was counted', async () => {
  for (let at = 0; at < 10; at += 1) await tells(await anAccount(database.db), february);
  expect(await countAt('2026-03-19T16:59:00Z')).toBe(1);
  expect(await listSalesMonths(database.db)).toEqual([]);
  expect(await countAt('2026-03-19T17:00:00Z')).toBe(1);
  const counted = [{ month: february, totals: [{ provinceCode: '53', band: '1-5', makers: 10 }] }];
  expect(await listSalesMonths(database.db)).toEqual(counted);
  await tells(await anAccount(database.db), february);
  expect(await countAt('2026-03-25T00:00:00Z')).toBe(0);
  expect(await listSalesMonths(database.db)).toEqual(counted);
});

test('the beginning of a year counts the end of the one before', async () => {
  for (let at = 0; at < 10; at += 1) await tells(null, '2025-12-01');
  expect(await countAt('2026-01-20T03:00:00Z')).toBe(1);
  expect((await listSalesMonths(database.db)).map(({ month }) => month)).toEqual([february, '2025-12-01']);
});

test('somebody with many makers counts once; what is hidden, a draft or a sample does not count', async () => {
  const owner = await anAccount(database.db);
  for (let at = 0; at < 3; at += 1) await tells(owner, '2026-04-01');
  await tells(null, '2026-04-01');
  await tells(null, '2026-04-01', { state: 'hidden', hiddenReason: 'uji' });
  await tells(null, '2026-04-01', { state: 'draft' });
  await tells(null, '2026-04-01', { sample: true });
  expect(await countSalesBands(database.db, '2026-04-01')).toEqual([{ provinceCode: '53', band: '1-5', makers: 2 }]);
});
