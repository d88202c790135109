import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  studioServices,
} from '../../../tests/support/studio.ts';
import { confirmProposals, findProposalShops, findProposals } from './confirm-proposals.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

const proposed = { categoryProposed: true } as const;
const publicProduct = (id: string) => findPublishedProduct(database.db, `produk-${id}`);

test('shops of a file are listed with how much of theirs is open; a maker with an account settles its own', async () => {
  const shop = await aMaker(database.db, null, { role: 'seller', name: 'Toko Berkas' });
  await aProduct(database.db, shop, proposed);
  await aProduct(database.db, shop, { placeAssumed: true });
  await aProduct(database.db, shop);
  await aProduct(database.db, await aMaker(database.db, await anAccount(database.db)), proposed);
  const shops = async (actor: Actor) => mustSucceed(await findProposalShops(services, actor));
  expect(await shops(curator)).toMatchObject([{ makerName: 'Toko Berkas', products: 2 }]);
  expect(await shops(await anAccount(database.db, 'curator', '31'))).toEqual([]);
  expect(mustSucceed(await findProposals(services, curator, shop)).proposals).toHaveLength(2);
  const stranger = await anAccount(database.db, 'curator', '31');
  expect(await findProposals(services, stranger, shop)).toEqual({ ok: false, refusal: { code: 'not-found' } });
});

test('what a curator chose is settled: the page no longer calls it a proposal, and search follows', async () => {
  const shop = await aMaker(database.db, null, { role: 'seller' });
  const productId = await aProduct(database.db, shop, proposed);
  const before = await readSearchState(database.db, 'product', productId);
  const confirmations = [{ productId, categorySlug: 'camilan', regencyCode: '53.08' }];
  expect(await confirmProposals(services, curator, { makerId: shop, confirmations })).toEqual({
    ...{ ok: true, value: { confirmed: 1, published: 0 } },
  });
  expect(await publicProduct(productId)).toMatchObject({ categorySlug: 'camilan', categoryProposed: false });
  const after = await readSearchState(database.db, 'product', productId);
  expect(after.search).toBeGreaterThan(before.search ?? 0);
  expect(mustSucceed(await findProposals(services, curator, shop)).proposals).toEqual([]);
});

test('a draft that lacked its place only is public once it has one', async () => {
  const shop = await aMaker(database.db, null, { role: 'seller' });
  const nowhere = { provinceCode: null, regencyCode: null, state: 'draft', publishedAt: null } as const;
  const productId = await aProduct(database.db, shop, nowhere);
  const confirmations = [{ productId, categorySlug: 'kopi', regencyCode: '53.08' }];
  expect(mustSucceed(await confirmProposals(services, curator, { makerId: shop, confirmations }))).toEqual({
    ...{ confirmed: 1, published: 1 },
  });
  expect(await publicProduct(productId)).toMatchObject({ provinceCode: '53', regencyCode: '53.08' });
});

test('one wrong choice leaves all as it was, and is named with its product', async () => {
  const shop = await aMaker(database.db, null, { role: 'seller' });
  const [good, bad] = [await aProduct(database.db, shop, proposed), await aProduct(database.db, shop, proposed)];
  const confirmations = [
    { productId: good, categorySlug: 'camilan', regencyCode: '53.08' },
    { productId: bad, categorySlug: 'tidak-ada', regencyCode: '53.08' },
  ];
  expect(await confirmProposals(services, curator, { makerId: shop, confirmations })).toMatchObject({
    ...{
      ok: false,
      refusal: { code: 'invalid', fields: [{ field: `${bad}.categorySlug`, code: 'unknown-category' }] },
    },
  });
  expect(await publicProduct(good)).toMatchObject({ categorySlug: 'kopi', categoryProposed: true });
});

test('a product of another shop, and one that is settled, are left alone', async () => {
  const [shop, other] = [await aMaker(database.db, null), await aMaker(database.db, null)];
  const theirs = await aProduct(database.db, other, proposed);
  const settled = await aProduct(database.db, shop);
  const confirmations = [theirs, settled].map((productId) => ({
    productId,
    categorySlug: 'camilan',
    regencyCode: '53.08',
  }));
  expect(mustSucceed(await confirmProposals(services, curator, { makerId: shop, confirmations })).confirmed).toBe(0);
  expect(await publicProduct(theirs)).toMatchObject({ categorySlug: 'kopi' });
});
