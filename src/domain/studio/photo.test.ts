import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listShownPhotos } from '#domain/media/media-store.ts';
import { media } from '#domain/media/media-table.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { describePhoto } from './describe-photo.ts';
import { findProductEdit } from './find-product-edit.ts';
import { findStudio } from './find-studio.ts';
import { removePhoto } from './remove-photo.ts';
import { reorderPhotos } from './reorder-photos.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

async function aProductWith(...states: ('ready' | 'shown')[]) {
  const actor = await anAccount(database.db);
  const productId = await aProduct(database.db, await aMaker(database.db, actor));
  const ids = states.map(() => randomUUID());
  const size = { widthPx: 320, heightPx: 400, variantWidthsPx: [320], createdAt: studioNow };
  const rows = states.map((state, position) => ({ ...size, id: ids[position] ?? '', productId, state, position }));
  await database.db.insert(media).values(rows.map((row) => ({ ...row, storageKey: `media/${row.id}` })));
  const shown = () => listShownPhotos(database.db, productId);
  return { actor, productId, subject: { productId }, ids, shown };
}

test('pictures stand in the order that their maker gives them, at once', async () => {
  const { actor, subject, ids, shown } = await aProductWith('shown', 'shown', 'shown');
  const photoIds = ids.toReversed();
  mustSucceed(await reorderPhotos(services, actor, { subject, photoIds }));
  expect((await shown()).map(({ id }) => id)).toEqual(photoIds);
  const foreign = await reorderPhotos(services, actor, { subject, photoIds: [randomUUID()] });
  expect(foreign).toEqual({ ok: false, refusal: { code: 'not-these-photos' } });
});

test('the words of a public picture wait for a curator, and are forgotten as news once public', async () => {
  const { actor, productId, ids, shown } = await aProductWith('shown');
  const [photoId = ''] = ids;
  const described = await describePhoto(services, actor, { photoId, alt: 'Kain biru\u202e', altEn: '' });
  expect(mustSucceed(described)).toEqual({ visibility: 'waiting' });
  expect((await shown())[0]?.alt).toBeNull();
  expect(mustSucceed(await findProductEdit(services, actor, productId)).photos[0]?.photo?.alt).toBe('Kain biru');
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  mustSucceed(await approveSubmission(services, 'operator', { submissionId: submissions[0]?.id ?? '' }));
  expect((await shown())[0]?.alt).toBe('Kain biru');
  expect(mustSucceed(await findProductEdit(services, actor, productId)).differs).toEqual([]);
});

test('a picture that was added to something public is told as unsent until it is handed in and approved', async () => {
  const { actor, productId } = await aProductWith('shown', 'ready');
  const told = async () => mustSucceed(await findProductEdit(services, actor, productId)).differs;
  const { makerId } = mustSucceed(await findProductEdit(services, actor, productId));
  const { home } = mustSucceed(await findStudio(services, actor, { makerId }));
  expect([await told(), home?.products[0]?.hasChanges]).toEqual([['photos'], true]);
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  mustSucceed(await approveSubmission(services, 'operator', { submissionId: submissions[0]?.id ?? '' }));
  expect(await told()).toEqual([]);
});

test('a private number has no place in the words of a picture', async () => {
  const { actor, ids } = await aProductWith('ready');
  const outcome = await describePhoto(services, actor, { photoId: ids[0] ?? '', alt: '3201010101900001', altEn: '' });
  expect(outcome).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: [{ field: 'alt', code: 'citizen-number' }] },
  });
});

test('a removed picture is gone from the page and from where it lay; nobody else can remove it', async () => {
  const { actor, ids, shown } = await aProductWith('shown');
  const [photoId = ''] = ids;
  const deleted: string[] = [];
  const storage = {
    put: async () => undefined,
    read: async () => null,
    list: async () => [],
    delete: async (key: string) => void deleted.push(key),
    deleteAll: async (folder: string) => void deleted.push(folder),
  };
  const stranger = await anAccount(database.db);
  expect(await removePhoto({ ...services, storage }, stranger, { photoId })).toMatchObject({ ok: false });
  expect(await shown()).toHaveLength(1);
  mustSucceed(await removePhoto({ ...services, storage }, actor, { photoId }));
  expect(await shown()).toEqual([]);
  expect(deleted).toEqual([`media/${photoId}`]);
});
