import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { archiveProduct } from '#domain/studio/archive-product.ts';
import { cancelErasure } from '#domain/studio/cancel-erasure.ts';
import { findProductEdit } from '#domain/studio/find-product-edit.ts';
import { findStudio } from '#domain/studio/find-studio.ts';
import { requestErasure } from '#domain/studio/request-erasure.ts';
import { restoreProduct } from '#domain/studio/restore-product.ts';
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
import { liftSuspension } from './lift-suspension.ts';
import { suspend } from './suspend.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const words = { reason: 'photo', note: 'Fotonya milik toko lain.' };

async function aPair() {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  const productId = await aProduct(database.db, makerId);
  const product = { entity: 'product', id: productId } as const;
  const maker = { entity: 'maker', id: makerId } as const;
  const isProductPublic = async () => (await findPublishedProduct(database.db, `produk-${productId}`)) !== null;
  const isMakerPublic = async () => (await findPublishedMaker(database.db, `pembuat-${makerId}`)) !== null;
  return { owner, makerId, productId, product, maker, isProductPublic, isMakerPublic };
}

test('a suspended product leaves page and search at once, its owner reads why, and it comes back as it was', async () => {
  const { owner, makerId, productId, product, isProductPublic } = await aPair();
  const stale = await staleTagsOf(database, async () =>
    mustSucceed(await suspend(services, curator, { ...product, ...words })),
  );
  expect(stale).toContain(`product:${productId}`);
  expect(await isProductPublic()).toBe(false);
  expect(await readSearchState(database.db, 'product', productId)).toEqual({ search: null, queued: 2 });
  const edit = mustSucceed(await findProductEdit(services, owner, productId));
  expect(edit.suspension).toMatchObject({ reason: 'photo', note: words.note });
  const { home } = mustSucceed(await findStudio(services, owner));
  expect(home?.products[0]).toMatchObject({ state: 'hidden', suspensionNote: words.note });
  expect(await restoreProduct(services, owner, { productId })).toEqual({
    ok: false,
    refusal: { code: 'not-archived' },
  });

  mustSucceed(await liftSuspension(services, curator, product));
  expect(await isProductPublic()).toBe(true);
  expect(await readSearchState(database.db, 'product', productId)).toEqual({ search: 3, queued: 3 });
  const acts = await listActs(database.db, makerId, { limit: 2 });
  const states = [{ state: 'hidden' }, { state: 'published' }];
  expect(acts.find(({ action }) => action === 'product.unsuspend')).toMatchObject({
    before: states[0],
    after: states[1],
  });
});

test('a suspended maker takes its products along, and brings back those alone that were public', async () => {
  const { maker, makerId, product, productId, isProductPublic, isMakerPublic } = await aPair();
  const other = await aProduct(database.db, makerId);
  mustSucceed(await suspend(services, curator, { entity: 'product', id: other, ...words }));
  mustSucceed(await suspend(services, curator, { ...maker, ...words }));
  expect([await isMakerPublic(), await isProductPublic()]).toEqual([false, false]);
  expect((await readSearchState(database.db, 'product', productId)).search).toBeNull();
  mustSucceed(await liftSuspension(services, curator, maker));
  expect([await isMakerPublic(), await isProductPublic()]).toEqual([true, true]);
  expect(await findPublishedProduct(database.db, `produk-${other}`)).toBeNull();
  expect(await liftSuspension(services, curator, product)).toEqual({ ok: false, refusal: { code: 'not-suspended' } });
});

test('what its maker took off itself stays off after a suspension, and cannot be put up during it', async () => {
  const { owner, product, productId, isProductPublic } = await aPair();
  mustSucceed(await archiveProduct(services, owner, { productId }));
  mustSucceed(await suspend(services, curator, { ...product, ...words }));
  expect((await restoreProduct(services, owner, { productId })).ok).toBe(false);
  mustSucceed(await liftSuspension(services, curator, product));
  expect(await isProductPublic()).toBe(false);
  mustSucceed(await restoreProduct(services, owner, { productId }));
  expect(await isProductPublic()).toBe(true);
});

test('an account that asks to be erased or stays after all brings no suspended maker back', async () => {
  const { owner, maker, isMakerPublic } = await aPair();
  mustSucceed(await suspend(services, curator, { ...maker, ...words }));
  mustSucceed(await requestErasure(services, owner, { isConfirmed: true }));
  mustSucceed(await liftSuspension(services, curator, maker));
  expect(await isMakerPublic()).toBe(false);
  mustSucceed(await cancelErasure(services, owner));
  expect(await isMakerPublic()).toBe(true);

  mustSucceed(await suspend(services, curator, { ...maker, ...words }));
  mustSucceed(await requestErasure(services, owner, { isConfirmed: true }));
  mustSucceed(await cancelErasure(services, owner));
  expect(await isMakerPublic()).toBe(false);
});

test('a suspension says why, and is the business of a curator of the region who does not own it', async () => {
  const { owner, product, productId, isProductPublic } = await aPair();
  const silent = await suspend(services, curator, { ...product, reason: 'photo', note: '' });
  expect(silent).toEqual({ ok: false, refusal: { code: 'note-required' } });
  const groundless = await suspend(services, curator, { ...product, ...words, reason: 'lain' });
  expect(groundless).toEqual({ ok: false, refusal: { code: 'reason-required' } });
  for (const stranger of [owner, await anAccount(database.db, 'curator', '32'), await anAccount(database.db, 'duta')]) {
    const tried = await suspend(services, stranger, { ...product, ...words });
    expect(tried).toEqual({ ok: false, refusal: { code: 'not-found' } });
    expect(await liftSuspension(services, stranger, product)).toEqual({ ok: false, refusal: { code: 'not-found' } });
  }
  const ownerAsCurator: Actor = { ...owner, role: 'curator', regionCode: null };
  expect(await suspend(services, ownerAsCurator, { ...product, ...words })).toEqual({
    ok: false,
    refusal: { code: 'own' },
  });
  expect(await isProductPublic()).toBe(true);
  mustSucceed(await suspend(services, curator, { entity: 'product', id: productId, ...words }));
  const again = await suspend(services, curator, { ...product, ...words });
  expect(again).toEqual({ ok: false, refusal: { code: 'not-public' } });
});
