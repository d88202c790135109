import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { queryRows } from '#domain/database.ts';
import { countClick, listListings } from '#domain/listing/listing-store.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { listPublicContacts, putConsent, putContact } from '#domain/maker/consent-store.ts';
import { findOwned } from '#domain/maker/maker-owner-store.ts';
import { findMovedMakerSlug, findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findMovedProductSlug, findPublishedProduct } from '#domain/product/product-store.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { addVisits } from '#domain/visit/visit-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  staleTagsOf,
  studioNow,
  studioServices,
} from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { mergeMakers } from './merge-makers.ts';
import { mergeProducts } from './merge-products.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

async function aListing(productId: string): Promise<string> {
  const id = randomUUID();
  const shop = { marketplace: 'tokopedia', url: `https://www.tokopedia.com/uji/${id}`, state: 'live' } as const;
  await database.db.insert(listings).values({ id, productId, ...shop, createdAt: studioNow });
  return id;
}
const visitsOf = (id: string) =>
  queryRows<{ visits: number }>(database.db, sql`select visits from page_visits where entity_id = ${id}`);

test('of two products one keeps its words, gets listings, clicks and visits of both, and answers for both addresses', async () => {
  const { db } = database;
  const makerId = await aMaker(db, null);
  const keptId = await aProduct(db, makerId, { summary: 'Sarung tenun.' });
  const goneId = await aProduct(db, makerId, { summary: 'Lain.', story: 'Ditenun ibu.', sizeText: '2 m' });
  const links = [await aListing(keptId), await aListing(goneId)];
  for (const listingId of links) await countClick(db, listingId, '2026-03-01');
  const visited = { entity: 'product', day: '2026-03-01' } as const;
  await addVisits(db, [
    { ...visited, entityId: keptId, visits: 3 },
    { ...visited, entityId: goneId, visits: 4 },
  ]);
  const stale = await staleTagsOf(database, async () =>
    mustSucceed(await mergeProducts(services, curator, { keptId, goneId })),
  );
  expect(stale).toEqual(expect.arrayContaining([`product:${keptId}`, `product:${goneId}`]));
  const kept = await findPublishedProduct(db, `produk-${keptId}`);
  expect(kept).toMatchObject({ summary: 'Sarung tenun.', story: 'Ditenun ibu.', listingCount: 2 });
  expect((await listListings(db, keptId)).map(({ id }) => id).toSorted()).toEqual(links.toSorted());
  expect(
    await queryRows(db, sql`select clicks from listing_clicks where listing_id = any(${sql.param(links)})`),
  ).toHaveLength(2);
  expect(await visitsOf(keptId)).toEqual([{ visits: 7 }]);
  expect(await findPublishedProduct(db, `produk-${goneId}`)).toBeNull();
  expect(await findMovedProductSlug(db, `produk-${goneId}`)).toBe(`produk-${keptId}`);
  expect((await readSearchState(db, 'product', goneId)).search).toBeNull();
  expect(await readSearchState(db, 'product', goneId)).toMatchObject({ queued: 0 });
});

test('an address follows through two merges', async () => {
  const { db } = database;
  const makerId = await aMaker(db, null);
  const [first, second, third] = [
    await aProduct(db, makerId),
    await aProduct(db, makerId),
    await aProduct(db, makerId),
  ];
  mustSucceed(await mergeProducts(services, curator, { keptId: second, goneId: first }));
  mustSucceed(await mergeProducts(services, curator, { keptId: third, goneId: second }));
  expect(await findMovedProductSlug(db, `produk-${first}`)).toBe(`produk-${third}`);
});

test('of two makers one gets products, owner, visits and addresses of both', async () => {
  const { db } = database;
  const owner = await anAccount(db);
  const keptId = await aMaker(db, null, { role: 'seller' });
  const goneId = await aMaker(db, owner, { summary: 'Tenun ikat.' });
  const productId = await aProduct(db, goneId);
  await addVisits(db, [{ entity: 'maker', entityId: goneId, day: '2026-03-01', visits: 2 }]);
  mustSucceed(await mergeMakers(services, curator, { keptId, goneId }));
  expect(await findPublishedMaker(db, `pembuat-${keptId}`)).toMatchObject({ role: 'maker', summary: 'Tenun ikat.' });
  expect(await findOwned(db, keptId)).toMatchObject({ ownerId: owner.userId });
  expect(await findOwned(db, goneId)).toBeNull();
  expect((await findPublishedProduct(db, `produk-${productId}`))?.maker?.id).toBe(keptId);
  expect(await findMovedMakerSlug(db, `pembuat-${goneId}`)).toBe(`pembuat-${keptId}`);
  expect(await visitsOf(keptId)).toEqual([{ visits: 2 }]);
  expect((await readSearchState(db, 'maker', goneId)).search).toBeNull();
  const found = await queryRows(db, sql`select maker_id from product_search where product_id = ${productId}`);
  expect(found).toEqual([{ maker_id: keptId }]);
  mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields: { stock: '4' } }));
});

test('a consent comes over with what it was given for alone: nothing that the kept maker keeps to itself is shown', async () => {
  const { db } = database;
  const keptId = await aMaker(db, await anAccount(db), { story: 'Rahasia.' });
  const goneId = await aMaker(db, null, { story: 'Untuk umum.' });
  await putContact(db, keptId, 'phone', '+6281200000001');
  await putContact(db, goneId, 'phone', '+6281200000002');
  await putContact(db, goneId, 'instagram', 'https://www.instagram.com/uji');
  for (const item of ['phone', 'instagram', 'story'] as const) await putConsent(db, goneId, item, studioNow);
  mustSucceed(await mergeMakers(services, curator, { keptId, goneId }));
  expect((await listPublicContacts(db, keptId)).map(({ kind }) => kind)).toEqual(['instagram']);
  expect((await findPublishedMaker(db, `pembuat-${keptId}`))?.story).toBeNull();
});

test('two accounts, two makers of a product, drafts and what is hidden are not merged', async () => {
  const { db } = database;
  const [one, two] = [await aMaker(db, await anAccount(db)), await aMaker(db, await anAccount(db))];
  const refusal = async (keptId: string, goneId: string) => {
    const outcome = await mergeMakers(services, curator, { keptId, goneId });
    return outcome.ok ? null : outcome.refusal.code;
  };
  expect(await refusal(one, two)).toBe('both-owned');
  expect(await refusal(one, await aMaker(db, null, { state: 'draft' }))).toBe('not-public');
  expect(await refusal(one, await aMaker(db, null, { state: 'hidden', hiddenReason: 'Uji' }))).toBe('not-public');
  expect(await refusal(one, await aMaker(db, null, { provinceCode: '32', regencyCode: null }))).toBe('not-found');
  expect(await refusal(one, one)).toBe('not-found');
  const [keptId, goneId] = [await aProduct(db, one), await aProduct(db, two)];
  const outcome = await mergeProducts(services, curator, { keptId, goneId });
  expect(outcome).toEqual({ ok: false, refusal: { code: 'other-maker' } });
  const hidden = await aProduct(db, one, { state: 'hidden' });
  expect(await mergeProducts(services, curator, { keptId, goneId: hidden })).toMatchObject({
    refusal: { code: 'hidden' },
  });
  expect(await mergeProducts(services, curator, { keptId: hidden, goneId: keptId })).toMatchObject({
    refusal: { code: 'not-public' },
  });
  const stranger = await anAccount(db, 'curator', '32');
  const foreign = await mergeProducts(services, stranger, { keptId, goneId: await aProduct(db, one) });
  expect(foreign).toEqual({ ok: false, refusal: { code: 'not-found' } });
});
