import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePicture, lookAtPicture } from '#adapters/pictures/encode-picture.ts';
import { queryRows } from '#domain/database.ts';
import { openPhotoKeeping, type PhotoKeeping } from '../../../tests/support/photo-keeping.ts';
import { nearDistance } from './fingerprint.ts';
import { lookAtOldPhotos } from './look-at-old-photos.ts';
import { forgetSetAside } from './old-photo-store.ts';
import { storageKeyOf, variantKey } from './picture.ts';

let kept: PhotoKeeping;
let ids: string[];
const atOnce = { pauseMs: 0 };
beforeAll(async () => {
  kept = await openPhotoKeeping();
  const productId = await kept.aProduct();
  ids = [];
  for (let count = 0; count < 4; count += 1) ids.push(await kept.ready({ productId }));
  ids.sort();
});
afterAll(() => kept.close());

const looks = async () =>
  queryRows<{ id: string; look: string | null; bands: number[] | null }>(
    kept.services.db,
    sql`select id, fingerprint::text as look, fingerprint_bands as bands from media order by id`,
  );
const forget = () => kept.services.db.execute(sql`update media set fingerprint = null, fingerprint_bands = null`);
const fileOf = (id: string | undefined) => variantKey(storageKeyOf(id ?? ''), 320, 'jpg');

test('a picture from before gets the look that it would have had, from a variant on the disk', async () => {
  const encoded = await encodePicture(kept.photo);
  const own = encoded.ok ? encoded.value.fingerprint : '';
  const before = await looks();
  await forget();
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 4, setAside: [] });
  const [first] = await looks();
  expect([...(first?.look ?? '')].filter((sign, at) => sign !== own[at]).length).toBeLessThanOrEqual(nearDistance);
  expect(first?.bands).toHaveLength(before[0]?.bands?.length ?? 0);
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 0, setAside: [] });
});

test('cut short it goes on where it was', async () => {
  await forget();
  const stop = new AbortController();
  const once: typeof lookAtPicture = (picture) => {
    stop.abort();
    return lookAtPicture(picture);
  };
  const cut = await lookAtOldPhotos(kept.services, once, { ...atOnce, stopping: stop.signal });
  expect(cut).toEqual({ done: 1, setAside: [] });
  expect((await looks()).map(({ look }) => look !== null)).toEqual([true, false, false, false]);
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 3, setAside: [] });
});

test('a storage that does not answer sets nothing aside', async () => {
  await forget();
  const read = () => Promise.reject(new Error('Storage is away.'));
  const away = { ...kept.services, storage: { ...kept.services.storage, read } };
  await expect(lookAtOldPhotos(away, lookAtPicture, atOnce)).rejects.toThrow('away');
  expect((await looks()).map(({ bands }) => bands)).toEqual([null, null, null, null]);
});

test('a picture whose file is broken or gone is named and set aside, the others go on, and it may be tried again', async () => {
  const { db, storage } = kept.services;
  const whole = await storage.read(fileOf(ids[0]));
  await storage.put(fileOf(ids[0]), whole?.subarray(0, 200) ?? Buffer.alloc(0), 'image/jpeg');
  await storage.delete(fileOf(ids[2]));
  const setAside = [ids[0], ids[2]];
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 2, setAside });
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 0, setAside: [] });
  await storage.put(fileOf(ids[0]), whole ?? Buffer.alloc(0), 'image/jpeg');
  await forgetSetAside(db);
  expect(await lookAtOldPhotos(kept.services, lookAtPicture, atOnce)).toEqual({ done: 1, setAside: [ids[2]] });
});
