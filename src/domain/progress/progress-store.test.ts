import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, aProduct } from '../../../tests/support/studio.ts';
import { countHealth } from './health-store.ts';
import { prepareProgress, readProgress } from './progress-store.ts';

const now = new Date('2026-03-02T03:00:00Z');
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('before anything was counted the page says nothing; with samples only it says that nobody is on board', async () => {
  expect(await readProgress(database.db)).toMatchObject({ countedAt: null, progress: { makers: 0, products: 0 } });
  await aProduct(database.db, await aMaker(database.db, null, { sample: true }), { sample: true });
  expect(await prepareProgress(database.db, now)).toBe(0);
  expect(await readProgress(database.db)).toMatchObject({
    ...{ countedAt: now, progress: { makers: 0, products: 0, places: [], health: { products: 0, healthy: 0 } } },
  });
});

test('real makers and products are counted from the day of their first public product, by week, month and place', async () => {
  const old = await aMaker(database.db, null, { provinceCode: '53', regencyCode: '53.08' });
  await aProduct(database.db, old, { publishedAt: new Date('2025-06-10T03:00:00Z') });
  // Still the first of March in London, the second in Jakarta.
  await aProduct(database.db, old, { publishedAt: new Date('2026-03-01T18:00:00Z'), regencyCode: '53.08' });
  const fresh = await aMaker(database.db, null, { provinceCode: '31', regencyCode: null });
  const place = { provinceCode: '31', regencyCode: null };
  await aProduct(database.db, fresh, { ...place, publishedAt: new Date('2026-02-20T03:00:00Z') });
  // Neither a maker without a product, nor what is archived or hidden.
  await aMaker(database.db, null);
  await aProduct(database.db, fresh, { ...place, state: 'archived' });
  await aProduct(database.db, await aMaker(database.db, null, { state: 'hidden', hiddenReason: 'Uji' }));

  await prepareProgress(database.db, now);
  const { progress } = await readProgress(database.db);
  expect(progress.health).toEqual(await countHealth(database.db, '2026-03-02'));
  expect(progress.health).toMatchObject({ products: 3, withOrigin: 3, withCheckedListing: 0, healthy: 0 });
  expect(progress).toMatchObject({ makers: 2, products: 3, last90: { makers: 1, products: 2 } });
  expect(progress.weeks).toHaveLength(13);
  expect(progress.weeks.slice(-3)).toEqual([
    { weekEnd: '2026-02-16', makers: 1, products: 1 },
    { weekEnd: '2026-02-23', makers: 2, products: 2 },
    { weekEnd: '2026-03-02', makers: 2, products: 3 },
  ]);
  expect(progress.months.find(({ month }) => month === '2025-06')).toEqual({
    month: '2025-06',
    makers: 1,
    products: 1,
  });
  expect(progress.months.slice(-2)).toEqual([
    { month: '2026-02', makers: 1, products: 1 },
    { month: '2026-03', makers: 0, products: 1 },
  ]);
  expect(progress.places).toEqual([
    { code: '31', makers: 1, products: 1, new90: 1 },
    { code: '53', makers: 1, products: 2, new90: 1 },
    { code: '53.08', makers: 1, products: 1, new90: 1 },
    { code: '53.11', makers: 0, products: 1, new90: 0 },
  ]);
});
