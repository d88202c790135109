import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listShownPhotos } from '#domain/media/media-store.ts';
import { media } from '#domain/media/media-table.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { describePhoto } from '#domain/studio/describe-photo.ts';
import { findProductEdit } from '#domain/studio/find-product-edit.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { approveSubmission } from './approve-submission.ts';
import type { Corrections } from './correct-changes.ts';
import { findSubmission } from './submission-store.ts';
import { submitProduct } from './submit-product.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

const threeDaysLater = new Date(studioNow.getTime() + 3 * 86_400_000);
const approveLater = (submissionId: string, corrections: Corrections) =>
  approveSubmission({ ...services, now: () => threeDaysLater }, curator, { submissionId, corrections });
const submit = async (owner: Actor, productId: string) =>
  mustSucceed(await submitProduct(services, owner, { productId })).submissions[0]?.id ?? '';

async function aSentProduct() {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  const { productId } = mustSucceed(await startProduct(services, owner, { makerId }));
  const fields = { name: 'Kopi uji', categorySlug: 'kopi', priceIdr: '17', unit: 'bungkuss', origin: 'dibuat' };
  const { version } = mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields }));
  return { owner, productId, version, submissionId: await submit(owner, productId) };
}

test('a price that is put right is dated by that day, may become a range, and takes its unit along', async () => {
  const { productId, submissionId } = await aSentProduct();
  mustSucceed(await approveLater(submissionId, { priceIdr: '17.000 - 20.000', priceMaxIdr: '', unit: 'bungkus' }));
  expect(await findEditedProduct(database.db, productId)).toMatchObject({
    ...{ state: 'published', priceCheckedAt: '2026-03-05' },
    fields: { priceIdr: 17_000, priceMaxIdr: 20_000, unit: 'bungkus' },
  });
  const { corrected = [] } = (await findSubmission(database.db, submissionId)) ?? {};
  expect(corrected.toSorted()).toEqual(['priceIdr', 'priceMaxIdr', 'unit']);
});

test('a price that nobody put right keeps its day and is what its maker says by now', async () => {
  const { owner, productId, version, submissionId } = await aSentProduct();
  mustSucceed(await saveProduct(services, owner, { productId, version, fields: { priceIdr: '18.000' } }));
  const refused = await approveLater(submissionId, { priceIdr: '17.000' });
  const fields = [{ field: 'priceIdr', code: 'written-since' }];
  expect(refused).toEqual({ ok: false, refusal: { code: 'invalid', fields } });
  mustSucceed(await approveLater(submissionId, { priceIdr: '17', priceMaxIdr: '' }));
  const product = await findEditedProduct(database.db, productId);
  expect(product).toMatchObject({ priceCheckedAt: '2026-03-02', fields: { priceIdr: 18_000 } });
});

test('a price put right that does not fit the highest price written since is for the maker to send again', async () => {
  const { owner, productId, version, submissionId } = await aSentProduct();
  mustSucceed(await saveProduct(services, owner, { productId, version, fields: { priceMaxIdr: '19' } }));
  expect(await approveLater(submissionId, { priceIdr: '17.000' })).toMatchObject({ refusal: { code: 'out-of-date' } });
});

test.each([
  [{ priceIdr: '' }, { field: 'priceIdr', code: 'required' }],
  [
    { priceIdr: '20.000', priceMaxIdr: '10.000' },
    { field: 'priceMaxIdr', code: 'price-range-reversed' },
  ],
  [{ name: '' }, { field: 'name', code: 'required' }],
])('a correction %o is refused beside its field', async (corrections, fault) => {
  const { submissionId } = await aSentProduct();
  const refusal = { code: 'invalid', fields: [fault] };
  expect(await approveLater(submissionId, corrections)).toEqual({ ok: false, refusal });
});

test('a correction may not name a foreign origin either, where the origin itself was not sent', async () => {
  const owner = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, owner));
  mustSucceed(await saveProduct(services, owner, { productId, version: 0, fields: { summary: 'Kain' } }));
  const outcome = await approveLater(await submit(owner, productId), { summary: 'Kain buatan Jepang' });
  expect(outcome).toMatchObject({
    refusal: { code: 'invalid', fields: [{ field: 'summary', code: 'foreign-origin' }] },
  });
});

async function aProductWithPhotos() {
  const owner = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, owner));
  const [shownId, newId] = [randomUUID(), randomUUID()];
  const size = { widthPx: 320, heightPx: 400, variantWidthsPx: [320], createdAt: studioNow, productId };
  await database.db.insert(media).values([
    { ...size, id: shownId, state: 'shown', position: 0, storageKey: shownId, alt: 'Kain' },
    { ...size, id: newId, state: 'ready', position: 1, storageKey: newId, alt: 'kain MERAH' },
  ]);
  const describe = async (photoId: string, alt: string) =>
    mustSucceed(await describePhoto(services, owner, { photoId, alt, altEn: '' }));
  const words = async () => (await listShownPhotos(database.db, productId)).map(({ alt, altEn }) => [alt, altEn]);
  const edit = async () => mustSucceed(await findProductEdit(services, owner, productId));
  return { owner, productId, shownId, newId, describe, words, edit };
}

test('the words of a new picture and of a public one are put right, and wait no more', async () => {
  const { owner, productId, shownId, newId, describe, words, edit } = await aProductWithPhotos();
  await describe(shownId, 'kain IKAT');
  const submissionId = await submit(owner, productId);
  const tooLong = { [`alt-${newId}`]: 'a'.repeat(201), [`altEn-${shownId}`]: 'NIK 3201010101900001' };
  expect(await approveLater(submissionId, tooLong)).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: [
        { field: `altEn-${shownId}`, code: 'citizen-number' },
        { field: `alt-${newId}`, code: 'too-long', detail: 200 },
      ],
    },
  });
  const right = { [`alt-${shownId}`]: 'Kain ikat', [`altEn-${shownId}`]: 'Ikat cloth', [`alt-${newId}`]: 'Kain merah' };
  mustSucceed(await approveLater(submissionId, right));
  expect(await words()).toEqual([
    ['Kain ikat', 'Ikat cloth'],
    ['Kain merah', null],
  ]);
  expect(await findSubmission(database.db, submissionId)).toMatchObject({ corrected: ['photos'] });
  const { differs, photos } = await edit();
  expect(differs).toEqual([]);
  expect(photos.map(({ photo }) => photo?.alt)).toEqual(['Kain ikat', 'Kain merah']);
});

test('words that a new picture was given since it was sent do not go public with it, and wait', async () => {
  const { owner, productId, newId, describe, words, edit } = await aProductWithPhotos();
  const submissionId = await submit(owner, productId);
  await describe(newId, 'Kain merah tua');
  mustSucceed(await approveLater(submissionId, {}));
  expect((await words())[1]).toEqual(['kain MERAH', null]);
  expect((await edit()).photos[1]?.photo?.alt).toBe('Kain merah tua');
});
