import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  staleTagsOf,
  studioServices,
} from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { markUnderReview } from './mark-under-review.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => closeTold(database));

async function aPage() {
  const makerId = await aMaker(database.db, await anAccount(database.db));
  const productId = await aProduct(database.db, makerId);
  const product = () => findPublishedProduct(database.db, `produk-${productId}`);
  const maker = () => findPublishedMaker(database.db, `pembuat-${makerId}`);
  return { makerId, productId, product, maker };
}

test('"sedang ditinjau" stands on a page as long as a curator of its region says so', async () => {
  const { productId, product, maker } = await aPage();
  const curator = await anAccount(database.db, 'curator', '53');
  const stale = await staleTagsOf(database, async () => {
    const marked = await markUnderReview(services, curator, { entity: 'product', id: productId, isUnderReview: true });
    mustSucceed(marked);
  });
  expect(stale).toContain(`product:${productId}`);
  expect(await product()).toMatchObject({ isUnderReview: true });
  expect(await maker()).toMatchObject({ isUnderReview: false });
  expect(await readSearchState(database.db, 'product', productId)).toEqual({ search: 2, queued: 2 });
  mustSucceed(await markUnderReview(services, curator, { entity: 'product', id: productId, isUnderReview: false }));
  expect(await product()).toMatchObject({ isUnderReview: false });
});

test('a maker under review marks its products too', async () => {
  const { makerId, product, maker } = await aPage();
  mustSucceed(await markUnderReview(services, 'operator', { entity: 'maker', id: makerId, isUnderReview: true }));
  expect(await maker()).toMatchObject({ isUnderReview: true });
  expect(await product()).toMatchObject({ isUnderReview: true });
});

test('nobody else marks a page, the maker itself neither', async () => {
  const { makerId, maker } = await aPage();
  const elsewhere = await anAccount(database.db, 'curator', '32');
  for (const stranger of [elsewhere, await anAccount(database.db), await anAccount(database.db, 'duta', '53')]) {
    const marked = await markUnderReview(services, stranger, { entity: 'maker', id: makerId, isUnderReview: true });
    expect(marked).toEqual({ ok: false, refusal: { code: 'not-found' } });
  }
  expect(await maker()).toMatchObject({ isUnderReview: false });
});
