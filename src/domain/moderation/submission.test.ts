import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { findMovedMakerSlug, findPublishedMaker } from '#domain/maker/maker-store.ts';
import { listShownPhotos } from '#domain/media/media-store.ts';
import { media } from '#domain/media/media-table.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { findPublishedProduct } from '#domain/product/product-store.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
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
import { approveSubmission } from './approve-submission.ts';
import { findSubmission } from './submission-store.ts';
import { submitMaker } from './submit-maker.ts';
import { submitProduct } from './submit-product.ts';
import { readEdit } from './working-copy-store.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => closeTold(database));

const productFields = {
  name: 'Kopi Flores',
  categorySlug: 'kopi',
  priceIdr: '85.000',
  origin: 'dibuat',
  story: 'Enak',
};

/** A draft maker with a draft product, both complete. */
async function aDraftPair(name = `Tenun ${randomUUID().slice(0, 8)}`) {
  const actor = await anAccount(database.db);
  const { makerId } = mustSucceed(await startMaker(services, actor));
  mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { name, regencyCode: '53.08' } }));
  const { productId } = mustSucceed(await startProduct(services, actor, { makerId }));
  mustSucceed(await saveProduct(services, actor, { productId, version: 0, fields: productFields }));
  return { actor, makerId, productId, name };
}

async function aPublishedMaker() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  return { actor, makerId, page: (slug = `pembuat-${makerId}`) => findPublishedMaker(database.db, slug) };
}

const approve = (submissionId: string, by: Actor | 'operator' = curator) =>
  approveSubmission(services, by, { submissionId });

test('what is incomplete is refused with all that is missing, the maker of a product too', async () => {
  const actor = await anAccount(database.db);
  const { makerId } = mustSucceed(await startMaker(services, actor));
  const { productId } = mustSucceed(await startProduct(services, actor, { makerId }));
  expect(await submitProduct(services, actor, { productId })).toEqual({
    ok: false,
    refusal: {
      code: 'incomplete',
      missing: [
        ...['name', 'place'].map((what) => ({ entity: 'maker', what })),
        ...['name', 'category', 'price', 'place', 'origin'].map((what) => ({ entity: 'product', what })),
      ],
    },
  });
});

test('a first product takes its maker along; both are public, found and addressed once approved', async () => {
  const { actor, makerId, productId, name } = await aDraftPair();
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  expect(submissions.map(({ entity }) => entity)).toEqual(['maker', 'product']);
  const [ofMaker = { id: '' }, ofProduct = { id: '' }] = submissions;
  expect(await submitProduct(services, actor, { productId })).toEqual({
    ok: false,
    refusal: { code: 'already-submitted' },
  });
  expect(await findSubmission(database.db, ofProduct.id)).toMatchObject({
    ...{ kind: 'new', state: 'open', makerId, changes: { name: { from: null, to: 'Kopi Flores' } } },
  });
  expect(await approve(ofProduct.id)).toEqual({
    ok: false,
    refusal: { code: 'maker-first', submissionId: ofMaker.id },
  });

  const maker = mustSucceed(await approve(ofMaker.id));
  const tags = await staleTagsOf(database, async () => {
    expect(mustSucceed(await approve(ofProduct.id)).slug).toMatch(/^kopi-flores/);
  });
  expect(await findPublishedMaker(database.db, maker.slug)).toMatchObject({ id: makerId, name, role: 'maker' });
  expect(await findPublishedProduct(database.db, await slugOf(productId))).toMatchObject({
    ...{ id: productId, originAttestedBy: name, originAttestedAt: studioNow, priceIdr: 85_000 },
  });
  expect((await readSearchState(database.db, 'product', productId)).search).toBeGreaterThan(0);
  expect((await readSearchState(database.db, 'maker', makerId)).queued).toBeGreaterThan(0);
  await expect
    .poll(() => tags)
    .toEqual(expect.arrayContaining([`product:${productId}`, `maker:${makerId}`, 'catalogue']));
});

async function slugOf(productId: string): Promise<string> {
  return (await findEditedProduct(database.db, productId))?.slug ?? '';
}

test('what was typed after a submission waits for the next one; exactly what was submitted is published', async () => {
  const { actor, makerId, name } = await aDraftPair();
  const { submissions } = mustSucceed(await submitMaker(services, actor, { makerId }));
  mustSucceed(
    await saveMaker(services, actor, { makerId, version: 1, fields: { name: 'Nama Lain', summary: 'Baru' } }),
  );
  const { slug } = mustSucceed(await approve(submissions[0]?.id ?? ''));
  expect(await findPublishedMaker(database.db, slug)).toMatchObject({ name, summary: null });
  expect((await readEdit(database.db, 'maker', makerId)).fields).toEqual({ name: 'Nama Lain', summary: 'Baru' });
});

test('a changed name gets its own address, and the old one leads there', async () => {
  const { actor, makerId, page } = await aPublishedMaker();
  const name = `Tenun Baru ${randomUUID()}`;
  mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { name } }));
  const { submissions } = mustSucceed(await submitMaker(services, actor, { makerId }));
  expect(await findSubmission(database.db, submissions[0]?.id ?? '')).toMatchObject({
    ...{ kind: 'changed', changes: { name: { from: 'Tenun Uji', to: name } } },
  });
  const { slug } = mustSucceed(await approve(submissions[0]?.id ?? ''));
  expect(await page(slug)).toMatchObject({ name });
  expect(await findMovedMakerSlug(database.db, `pembuat-${makerId}`)).toBe(slug);
  expect((await readEdit(database.db, 'maker', makerId)).fields).toEqual({});
  expect(await submitMaker(services, actor, { makerId })).toEqual({ ok: false, refusal: { code: 'nothing-changed' } });
});

test('a price that changed after the submission stands', async () => {
  const { actor, makerId } = await aPublishedMaker();
  const productId = await aProduct(database.db, makerId);
  mustSucceed(await saveProduct(services, actor, { productId, version: 0, fields: { summary: 'Ringkas' } }));
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  mustSucceed(await saveProduct(services, actor, { productId, version: 1, fields: { priceIdr: '99.000' } }));
  mustSucceed(await approve(submissions[0]?.id ?? ''));
  expect(await findPublishedProduct(database.db, `produk-${productId}`)).toMatchObject({
    ...{ summary: 'Ringkas', priceIdr: 99_000 },
  });
});

test('new pictures are public with their submission, never before a curator can have seen them', async () => {
  const { actor, makerId } = await aPublishedMaker();
  const productId = await aProduct(database.db, makerId);
  const [ready, waiting] = [randomUUID(), randomUUID()];
  const row = { productId, widthPx: 320, heightPx: 400, variantWidthsPx: [320], createdAt: studioNow };
  await database.db.insert(media).values([
    { ...row, id: ready, state: 'ready', position: 0, storageKey: `media/${ready}` },
    { ...row, id: waiting, state: 'waiting', position: 1, originalKey: `originals/${waiting}` },
  ]);
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  const id = submissions[0]?.id ?? '';
  expect(await approve(id)).toEqual({ ok: false, refusal: { code: 'photos-waiting' } });
  expect(await listShownPhotos(database.db, productId)).toEqual([]);
  await database.db
    .update(media)
    .set({ state: 'ready', storageKey: `media/${waiting}` })
    .where(eq(media.id, waiting));
  mustSucceed(await approve(id));
  expect((await listShownPhotos(database.db, productId)).map((photo) => photo.id)).toEqual([ready, waiting]);
});
