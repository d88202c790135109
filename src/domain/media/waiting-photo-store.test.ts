import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { openPhotoKeeping, type PhotoKeeping } from '../../../tests/support/photo-keeping.ts';
import { aHeic } from '../../../tests/support/pictures.ts';
import { deletePhotos, listPhotos } from './media-store.ts';
import { originalKeyOf, storageKeyOf, variantKey } from './picture.ts';
import { deleteSpentOriginals, mostAttempts, preparePhoto } from './prepare-photo.ts';
import type { Storage } from './storage.ts';

let kept: PhotoKeeping;
let db: Database;
let storage: Storage;
beforeAll(async () => {
  kept = await openPhotoKeeping();
  ({ db, storage } = kept.services);
});
afterAll(() => kept.close());

async function attemptsOf(id: string): Promise<number | undefined> {
  const [row] = await queryRows<{ attempts: number }>(db, sql`select attempts from media where id = ${id}`);
  return row?.attempts;
}

test('a received picture waits, becomes variants, and its original is deleted', async () => {
  const productId = await kept.aProduct();
  const id = await kept.receive({ productId });
  expect(await storage.read(originalKeyOf(id))).toEqual(kept.photo);
  expect(await listPhotos(db, { productId })).toEqual([{ id, state: 'waiting', refusal: null, photo: null }]);

  await preparePhoto(kept.services, encodePicture);
  await deleteSpentOriginals(kept.services);
  expect(await listPhotos(db, { productId })).toEqual([
    {
      ...{ id, state: 'ready', refusal: null },
      photo: {
        ...{ id, widthPx: 320, heightPx: 400, widthsPx: [320], alt: null, altEn: null },
        placeholder: expect.stringMatching(/^data:image\/webp;base64,/),
      },
    },
  ]);
  for (const format of ['avif', 'webp', 'jpg'] as const) {
    expect((await storage.read(variantKey(storageKeyOf(id), 320, format)))?.length).toBeGreaterThan(100);
  }
  expect(await storage.read(originalKeyOf(id))).toBeNull();
  expect(await preparePhoto(kept.services, encodePicture)).toBeNull();
});

test('a file that is no picture is refused with its reason, kept in the list, and its original deleted', async () => {
  const productId = await kept.aProduct();
  const id = await kept.receive({ productId }, aHeic());
  expect(await preparePhoto(kept.services, encodePicture)).toEqual({ id, outcome: 'heic' });
  await deleteSpentOriginals(kept.services);
  expect(await listPhotos(db, { productId })).toEqual([{ id, state: 'refused', refusal: 'heic', photo: null }]);
  expect(await storage.read(originalKeyOf(id))).toBeNull();
});

test('the same picture received twice is one', async () => {
  const productId = await kept.aProduct();
  const id = await kept.receive({ productId });
  await receivePhoto(kept.services, kept.owner, { id, subject: { productId }, original: kept.photo });
  expect(await listPhotos(db, { productId })).toHaveLength(1);
  await preparePhoto(kept.services, encodePicture);
});

test('an outage of the storage is no attempt: the picture waits on', async () => {
  const id = await kept.receive({ productId: await kept.aProduct() });
  const broken: Storage = { ...storage, put: () => Promise.reject(new Error('the bucket is away')) };
  await expect(preparePhoto({ ...kept.services, storage: broken }, encodePicture)).rejects.toThrow(
    'the bucket is away',
  );
  expect(await attemptsOf(id)).toBe(0);
  expect(await preparePhoto(kept.services, encodePicture)).toEqual({ id, outcome: 'ready' });
});

test('a picture that ended the process each time is given up', async () => {
  const id = await kept.receive({ productId: await kept.aProduct() });
  await db.execute(sql`update media set attempts = ${mostAttempts}::int where id = ${id}`);
  expect(await preparePhoto(kept.services, encodePicture)).toEqual({ id, outcome: 'unreadable' });
});

test('a picture that ended a process lets the others go first', async () => {
  const productId = await kept.aProduct();
  const heavy = await kept.receive({ productId });
  await db.execute(sql`update media set attempts = 1 where id = ${heavy}`);
  const other = await kept.receive({ productId });
  expect((await preparePhoto(kept.services, encodePicture))?.id).toBe(other);
  expect((await preparePhoto(kept.services, encodePicture))?.id).toBe(heavy);
});

test('an original that is not there is refused as lost', async () => {
  const id = await kept.receive({ productId: await kept.aProduct() });
  await storage.delete(originalKeyOf(id));
  expect(await preparePhoto(kept.services, encodePicture)).toEqual({ id, outcome: 'lost' });
});

test('a picture deleted while it is being made leaves no file', async () => {
  const id = await kept.receive({ productId: await kept.aProduct() });
  const deleting: typeof encodePicture = async (original) => {
    await deletePhotos(db, [id]);
    return encodePicture(original);
  };
  expect(await preparePhoto(kept.services, deleting)).toEqual({ id, outcome: 'gone' });
  expect(await storage.read(originalKeyOf(id))).toBeNull();
  expect(await storage.read(variantKey(storageKeyOf(id), 320, 'jpg'))).toBeNull();
});
