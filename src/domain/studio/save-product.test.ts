import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
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
import { archiveProduct } from './archive-product.ts';
import { confirmPrice } from './confirm-price.ts';
import { restoreProduct } from './restore-product.ts';
import { saveProduct } from './save-product.ts';
import { startProduct } from './start-product.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

async function aPublished() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const productId = await aProduct(database.db, makerId);
  const save = (version: number, fields: Parameters<typeof saveProduct>[2]['fields']) =>
    saveProduct(services, actor, { productId, version, fields });
  return { actor, makerId, productId, save, page: () => findPublishedProduct(database.db, `produk-${productId}`) };
}

async function aDraft() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const { productId } = mustSucceed(await startProduct(services, actor, { makerId }));
  return {
    ...{ actor, makerId, productId },
    save: (fields: Parameters<typeof saveProduct>[2]['fields']) =>
      saveProduct(services, actor, { productId, version: 99, fields }),
    row: () => findEditedProduct(database.db, productId),
  };
}

test('a product begins where its maker is, and an untouched one is taken up again', async () => {
  const { actor, makerId, productId, row } = await aDraft();
  expect((await row())?.fields).toMatchObject({ provinceCode: '53', regencyCode: '53.11', name: '' });
  expect(mustSucceed(await startProduct(services, actor, { makerId })).productId).toBe(productId);
});

test('a draft keeps every field as it is typed', async () => {
  const { save, row } = await aDraft();
  const fields = {
    ...{ name: 'Kopi Gayo', nameEn: 'Gayo coffee', summary: 'Sangrai sedang', story: '**Kopi**', categorySlug: 'kopi' },
    ...{ materials: 'arabika, robusta', origin: 'dibuat', priceIdr: 'Rp85.000', unit: 'per 200 g', stock: '12' },
    ...{ leadTimeDays: '3', minimumOrder: '2', capacityPerMonth: '1.500', weightGrams: '200', sizeText: '10 × 20 cm' },
    ...{ technique: 'sangrai', regencyCode: '53.08' },
  };
  expect(mustSucceed(await save(fields))).toMatchObject({ version: 1, visibility: 'draft' });
  const product = await row();
  expect(product?.fields).toMatchObject({
    ...{
      name: 'Kopi Gayo',
      priceIdr: 85_000,
      priceMaxIdr: null,
      capacityPerMonth: 1_500,
      materials: ['arabika', 'robusta'],
    },
    ...{ provinceCode: '53', regencyCode: '53.08', stock: 12, weightGrams: 200 },
  });
  expect(product).toMatchObject({ priceCheckedAt: '2026-03-02', originAttestedBy: 'Tenun Uji', state: 'draft' });
});

test.each([
  [{ priceIdr: '0' }, 'priceIdr', 'price-zero'],
  [{ priceIdr: 'Rp-5.000' }, 'priceIdr', 'price-negative'],
  [{ priceIdr: 'murah' }, 'priceIdr', 'price-unreadable'],
  [{ priceIdr: '$5' }, 'priceIdr', 'price-foreign-currency'],
  [{ priceIdr: '99.999.999.999' }, 'priceIdr', 'price-too-large'],
  [{ priceIdr: '5.000', priceMaxIdr: '4.000' }, 'priceMaxIdr', 'price-range-reversed'],
  [{ priceIdr: '', priceMaxIdr: '4.000' }, 'priceIdr', 'required'],
  [{ name: 'ab' }, 'name', 'too-short'],
  [{ name: 'NIK 3201010101900001' }, 'name', 'citizen-number'],
  [{ summary: 'WA 0812 3456 7890' }, 'summary', 'phone-in-text'],
  [{ categorySlug: 'batu' }, 'categorySlug', 'unknown-category'],
  [{ categorySlug: 'makanan' }, 'categorySlug', 'category-is-group'],
  [{ origin: 'diimpor' }, 'origin', 'unknown-origin'],
  [{ origin: 'dibuat', story: 'BPOM ML 240935001200' }, 'story', 'import-contradicts'],
  [{ origin: 'dibuat', name: 'Tas buatan Jepang' }, 'name', 'foreign-origin'],
  [{ origin: 'dibuat', summary: 'Sepatu barang impor' }, 'summary', 'foreign-origin'],
  [{ origin: 'dibuat', nameEn: 'Bag made in China' }, 'nameEn', 'foreign-origin'],
  [{ stock: '-1' }, 'stock', 'too-small'],
  [{ minimumOrder: '0' }, 'minimumOrder', 'too-small'],
  [{ weightGrams: '2,5' }, 'weightGrams', 'not-whole'],
  [{ leadTimeDays: 'dua hari' }, 'leadTimeDays', 'not-a-number'],
  [{ provinceCode: '99' }, 'provinceCode', 'unknown-province'],
  [{ materials: Array.from({ length: 13 }, (_, at) => `bahan ${at}`).join() }, 'materials', 'too-many'],
])('%j is refused beside %s: %s', async (fields, field, code) => {
  const { save, row } = await shared();
  expect(await save(fields)).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: [{ field, code }] } });
  expect((await row())?.fields.name).toBe('');
});
let kept: Awaited<ReturnType<typeof aDraft>> | undefined;
async function shared() {
  kept ??= await aDraft();
  return kept;
}

test('"made in Indonesia" is refused beside whichever is typed last: it, or a text that names a foreign origin', async () => {
  const { save } = await aDraft();
  mustSucceed(await save({ name: 'Tas Made in China', story: 'Dulu kami menjual barang impor' }));
  const refused = { code: 'foreign-origin', detail: 'made in china' };
  expect(await save({ origin: 'dibuat' })).toMatchObject({ refusal: { fields: [{ field: 'origin', ...refused }] } });
  mustSucceed(await save({ origin: 'dirancang' }));
  mustSucceed(await save({ origin: 'dibuat', name: 'Tas kualitas impor' }));
  expect(await save({ name: 'Tas made in China' })).toMatchObject({
    refusal: { fields: [{ field: 'name', ...refused }] },
  });
});

test('a range that is typed in one field fills both ends', async () => {
  const { save, row } = await aDraft();
  mustSucceed(await save({ priceIdr: 'Rp3.000 - Rp18.900' }));
  expect((await row())?.fields).toMatchObject({ priceIdr: 3_000, priceMaxIdr: 18_900 });
  mustSucceed(await save({ priceMaxIdr: '3.000' }));
  expect((await row())?.fields).toMatchObject({ priceIdr: 3_000, priceMaxIdr: null });
});

describe('a published product', () => {
  test('shows a changed price on the next request, dated today, in search and in the queue of the index', async () => {
    const { save, page, productId, makerId } = await aPublished();
    const before = await readSearchState(database.db, 'product', productId);
    const tags = await staleTagsOf(database, async () => {
      expect(mustSucceed(await save(0, { priceIdr: '60.000', stock: '4' })).visibility).toBe('public');
    });
    expect(await page()).toMatchObject({ priceIdr: 60_000, priceCheckedAt: '2026-03-02' });
    const after = await readSearchState(database.db, 'product', productId);
    expect(after).toEqual({ search: (before.search ?? 0) + 1, queued: (before.search ?? 0) + 1 });
    await expect.poll(() => tags).toEqual(expect.arrayContaining([`product:${productId}`, `maker:${makerId}`]));
  });

  test('tells what a buyer asks before ordering', async () => {
    const { save, page } = await aPublished();
    mustSucceed(await save(0, { sizeText: '2 × 1,1 m', minimumOrder: '12', leadTimeDays: '7' }));
    expect(await page()).toMatchObject({ sizeText: '2 × 1,1 m', minimumOrder: 12, leadTimeDays: 7 });
  });

  test('keeps what a curator looks at in its working copy', async () => {
    const { save, page, productId } = await aPublished();
    const saved = mustSucceed(await save(0, { name: 'Kain Baru', priceIdr: '70.000' }));
    expect(saved.visibility).toBe('both');
    expect(await page()).toMatchObject({ name: 'Kain Uji', priceIdr: 70_000 });
    expect((await readEdit(database.db, 'product', productId)).fields).toEqual({ name: 'Kain Baru' });
  });

  test('cannot lose what it is published with', async () => {
    const { save } = await aPublished();
    const fields = { name: '', categorySlug: '', priceIdr: '', provinceCode: '', origin: '' };
    const refusals = Object.keys(fields).map((field) => ({ field, code: 'required' }));
    expect(await save(0, fields)).toEqual({ ok: false, refusal: { code: 'invalid', fields: refusals } });
  });

  test('a stale price is refused with the other one', async () => {
    const { save } = await aPublished();
    await save(0, { priceIdr: '60.000' });
    expect(await save(0, { priceIdr: '65.000' })).toEqual({
      ok: false,
      refusal: { code: 'stale', version: 1, conflicts: [{ field: 'priceIdr', theirs: '60000', yours: '65000' }] },
    });
  });

  test('is dated anew by one tap, and by saving the same price not at all', async () => {
    const { actor, productId, save, page } = await aPublished();
    await save(0, { priceIdr: '50.000' });
    expect((await page())?.priceCheckedAt).toBe('2026-01-05');
    mustSucceed(await confirmPrice(services, actor, { productId }));
    expect((await page())?.priceCheckedAt).toBe('2026-03-02');
  });

  test('leaves the site when archived and comes back as it was', async () => {
    const { actor, productId, page } = await aPublished();
    mustSucceed(await archiveProduct(services, actor, { productId }));
    expect(await page()).toBeNull();
    expect((await readSearchState(database.db, 'product', productId)).search).toBeNull();
    mustSucceed(await restoreProduct(services, actor, { productId }));
    expect(await page()).toMatchObject({ name: 'Kain Uji' });
  });
});
