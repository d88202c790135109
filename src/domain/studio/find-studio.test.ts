import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { countClick } from '#domain/listing/listing-store.ts';
import { addVisits } from '#domain/visit/visit-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { addListing } from './add-listing.ts';
import { archiveProduct } from './archive-product.ts';
import { findStudio } from './find-studio.ts';
import { saveProduct } from './save-product.ts';
import { startProduct } from './start-product.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

test('who has no maker yet is told so, and nobody sees the home of another', async () => {
  const actor = await anAccount(database.db);
  expect(mustSucceed(await findStudio(services, actor))).toEqual({ makerIds: [], home: null });
  const makerId = await aMaker(database.db, await anAccount(database.db));
  expect(await findStudio(services, actor, { makerId })).toEqual({ ok: false, refusal: { code: 'not-found' } });
});

test('the home tells products with the age of their price, visits and clicks by week, and one thing to do', async () => {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const productId = await aProduct(database.db, makerId);
  await saveProduct(services, actor, { productId, version: 0, fields: { name: 'Nama Baru' } });
  const pasted = `https://www.tokopedia.com/toko/${productId}`;
  const { listing } = mustSucceed(await addListing(services, actor, { productId, pasted }));
  await addVisits(database.db, [
    { entity: 'product', entityId: productId, day: '2026-03-02', visits: 3 },
    { entity: 'maker', entityId: makerId, day: '2026-02-25', visits: 2 },
    { entity: 'maker', entityId: makerId, day: '2025-01-01', visits: 9 },
  ]);
  await addVisits(database.db, [{ entity: 'product', entityId: productId, day: '2026-03-02', visits: 1 }]);
  await countClick(database.db, listing.id, '2026-03-01');

  const { home } = mustSucceed(await findStudio(services, actor));
  expect(home?.products).toMatchObject([
    { id: productId, name: 'Nama Baru', state: 'published', priceAgeDays: 56, hasChanges: true, listings: 1 },
  ]);
  expect(home?.weeks).toHaveLength(12);
  expect(home?.weeks.slice(-2)).toEqual([
    { weekStart: '2026-02-23', visits: 2, clicks: 1 },
    { weekStart: '2026-03-02', visits: 4, clicks: 0 },
  ]);
  expect(home?.improvement).toEqual({ code: 'add-photo', productId });
});

test('the one thing to do is first sought among what shoppers see, then among drafts', async () => {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const shown = await aProduct(database.db, makerId);
  const { productId: draft } = mustSucceed(await startProduct(services, actor, { makerId }));
  const thing = async () => mustSucceed(await findStudio(services, actor)).home?.improvement;
  expect(await thing()).toEqual({ code: 'add-photo', productId: shown });
  await archiveProduct(services, actor, { productId: shown });
  expect(await thing()).toEqual({ code: 'add-photo', productId: draft });
});
