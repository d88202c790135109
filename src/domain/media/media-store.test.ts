import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Actor } from '#domain/account/actor.ts';
import { queryRows } from '#domain/database.ts';
import { fail } from '#domain/result.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aHeic, aPhoto } from '../../../tests/support/pictures.ts';
import { aMaker, anAccount, aProduct, studioNow } from '../../../tests/support/studio.ts';
import { deletePhotos, findPhoto, findPublicFiles, listPhotos, listShownPhotos, showPhotos } from './media-store.ts';
import { originalKeyOf, storageKeyOf, variantKey } from './picture.ts';
import { deleteSpentOriginals, mostAttempts, preparePhoto } from './prepare-photo.ts';
import { mayOfferPhoto, receivePhoto } from './receive-photo.ts';
import type { Storage } from './storage.ts';
import { mostPhotosOfSubject, mostWaitingOfAccount } from './upload-rules.ts';

const dir = mkdtempSync(join(tmpdir(), 'foto-'));
const storage = openDiskStorage(dir);
let database: OpenDatabase;
let photo: Buffer;
let owner: Actor;
let makerId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  photo = await aPhoto(400, 500);
  owner = await anAccount(database.db);
  makerId = await aMaker(database.db, owner);
});
afterAll(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const services = () => ({ db: database.db, storage, now: () => studioNow });

async function received(productId: string, original: Uint8Array = photo): Promise<string> {
  const id = randomUUID();
  expect(await receivePhoto(services(), owner, { id, subject: { productId }, original })).toEqual({
    ok: true,
    value: null,
  });
  return id;
}

async function ready(productId: string): Promise<string> {
  const id = await received(productId);
  expect(await preparePhoto(services(), encodePicture)).toEqual({ id, outcome: 'ready' });
  return id;
}

async function attemptsOf(id: string): Promise<number | undefined> {
  const [row] = await queryRows<{ attempts: number }>(database.db, sql`select attempts from media where id = ${id}`);
  return row?.attempts;
}

test('a received picture waits, becomes variants, and its original is deleted', async () => {
  const productId = await aProduct(database.db, makerId);
  const id = await received(productId);
  expect(await storage.read(originalKeyOf(id))).toEqual(photo);
  expect(await listPhotos(database.db, { productId })).toEqual([{ id, state: 'waiting', refusal: null, photo: null }]);

  await preparePhoto(services(), encodePicture);
  await deleteSpentOriginals(services());
  expect(await listPhotos(database.db, { productId })).toEqual([
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
  expect(await preparePhoto(services(), encodePicture)).toBeNull();
});

test('a file that is no picture is refused with its reason, kept in the list, and its original deleted', async () => {
  const productId = await aProduct(database.db, makerId);
  const id = await received(productId, aHeic());
  expect(await preparePhoto(services(), encodePicture)).toEqual({ id, outcome: 'heic' });
  await deleteSpentOriginals(services());
  expect(await listPhotos(database.db, { productId })).toEqual([
    { id, state: 'refused', refusal: 'heic', photo: null },
  ]);
  expect(await storage.read(originalKeyOf(id))).toBeNull();
});

test('the same picture received twice is one', async () => {
  const productId = await aProduct(database.db, makerId);
  const id = await received(productId);
  await receivePhoto(services(), owner, { id, subject: { productId }, original: photo });
  expect(await listPhotos(database.db, { productId })).toHaveLength(1);
  await preparePhoto(services(), encodePicture);
});

test('an outage of the storage is no attempt: the picture waits on', async () => {
  const id = await received(await aProduct(database.db, makerId));
  const broken: Storage = { ...storage, put: () => Promise.reject(new Error('the bucket is away')) };
  await expect(preparePhoto({ ...services(), storage: broken }, encodePicture)).rejects.toThrow('the bucket is away');
  expect(await attemptsOf(id)).toBe(0);
  expect(await preparePhoto(services(), encodePicture)).toEqual({ id, outcome: 'ready' });
});

test('a picture that ended the process each time is given up', async () => {
  const id = await received(await aProduct(database.db, makerId));
  await database.db.execute(sql`update media set attempts = ${mostAttempts}::int where id = ${id}`);
  expect(await preparePhoto(services(), encodePicture)).toEqual({ id, outcome: 'unreadable' });
});

test('a picture that ended a process lets the others go first', async () => {
  const productId = await aProduct(database.db, makerId);
  const heavy = await received(productId);
  await database.db.execute(sql`update media set attempts = 1 where id = ${heavy}`);
  const other = await received(productId);
  expect((await preparePhoto(services(), encodePicture))?.id).toBe(other);
  expect((await preparePhoto(services(), encodePicture))?.id).toBe(heavy);
});

test('an original that is not there is refused as lost', async () => {
  const id = await received(await aProduct(database.db, makerId));
  await storage.delete(originalKeyOf(id));
  expect(await preparePhoto(services(), encodePicture)).toEqual({ id, outcome: 'lost' });
});

test('a picture deleted while it is being made leaves no file', async () => {
  const id = await received(await aProduct(database.db, makerId));
  const deleting: typeof encodePicture = async (original) => {
    await deletePhotos(database.db, [id]);
    return encodePicture(original);
  };
  expect(await preparePhoto(services(), deleting)).toEqual({ id, outcome: 'gone' });
  expect(await storage.read(originalKeyOf(id))).toBeNull();
  expect(await storage.read(variantKey(storageKeyOf(id), 320, 'jpg'))).toBeNull();
});

test('pictures are shown in the order that was approved, and what is left out goes back', async () => {
  const productId = await aProduct(database.db, makerId);
  const [first, second, third] = [await ready(productId), await ready(productId), await ready(productId)];
  await showPhotos(database.db, { productId }, [first, second]);
  await showPhotos(database.db, { productId }, [third, first]);
  expect((await listShownPhotos(database.db, productId)).map(({ id }) => id)).toEqual([third, first]);
  expect((await findPhoto(database.db, second))?.state).toBe('ready');
});

test('nobody makes the picture of another product public', async () => {
  const [mine, other] = [await aProduct(database.db, makerId), await aProduct(database.db, makerId)];
  const id = await ready(other);
  await showPhotos(database.db, { productId: mine }, [id]);
  expect((await findPhoto(database.db, id))?.state).toBe('ready');
});

test('files are public only while shown, of a published product of a published maker', async () => {
  const ownMaker = await aMaker(database.db, owner);
  const productId = await aProduct(database.db, ownMaker);
  const id = await ready(productId);
  const isPublic = async () => (await findPublicFiles(database.db, id)) !== null;
  expect(await isPublic()).toBe(false);
  await showPhotos(database.db, { productId }, [id]);
  expect(await isPublic()).toBe(true);
  for (const [table, key, state] of [
    ['products', productId, 'archived'],
    ['products', productId, 'draft'],
    ['makers', ownMaker, 'draft'],
  ] as const) {
    await database.db.execute(sql`update ${sql.identifier(table)} set state = ${state} where id = ${key}`);
    expect([state, await isPublic()]).toEqual([state, false]);
    await database.db.execute(sql`update ${sql.identifier(table)} set state = 'published' where id = ${key}`);
  }
  expect(await isPublic()).toBe(true);
});

test("a maker's own picture is public only while there is a consent to it", async () => {
  const subject = { makerId: await aMaker(database.db, owner) };
  const id = randomUUID();
  await receivePhoto(services(), owner, { id, subject, original: photo });
  await preparePhoto(services(), encodePicture);
  await showPhotos(database.db, subject, [id]);
  expect(await findPublicFiles(database.db, id)).toBeNull();
  await database.db.execute(
    sql`insert into maker_consents (maker_id, item, given_at) values (${subject.makerId}, 'photo', now())`,
  );
  expect(await findPublicFiles(database.db, id)).toEqual({ storageKey: storageKeyOf(id), widthsPx: [320] });
  await database.db.execute(sql`update maker_consents set withdrawn_at = now() where maker_id = ${subject.makerId}`);
  expect(await findPublicFiles(database.db, id)).toBeNull();
});

const offer = { statesRights: true, sizeBytes: 1_000, underWay: 0 };

test('only who may edit a product may offer it a picture; unknown and not yours answer alike', async () => {
  const subject = { productId: await aProduct(database.db, makerId) };
  const stranger = await anAccount(database.db);
  const curator = await anAccount(database.db, 'curator');
  expect(await mayOfferPhoto(services(), owner, { ...offer, subject })).toEqual({ ok: true, value: null });
  for (const actor of [stranger, curator]) {
    expect(await mayOfferPhoto(services(), actor, { ...offer, subject })).toEqual(fail('not-found'));
  }
  const unknown = { productId: randomUUID() };
  expect(await mayOfferPhoto(services(), owner, { ...offer, subject: unknown })).toEqual(fail('not-found'));
  expect(await receivePhoto(services(), stranger, { id: randomUUID(), subject, original: photo })).toEqual(
    fail('not-found'),
  );
});

test('each limit on an offer has its own reason', async () => {
  const subject = { productId: await aProduct(database.db, makerId) };
  const refusalOf = async (changed: Partial<typeof offer>) => {
    const result = await mayOfferPhoto(services(), owner, { ...offer, subject, ...changed });
    return result.ok ? null : result.refusal;
  };
  expect(await refusalOf({ statesRights: false })).toBe('rights-missing');
  expect(await refusalOf({ sizeBytes: 0 })).toBe('empty');
  expect(await refusalOf({ sizeBytes: 25_000_001 })).toBe('too-large');
  expect(await refusalOf({ underWay: mostWaitingOfAccount })).toBe('too-many-waiting');
  const position = sql`generate_series(1, ${mostPhotosOfSubject}::int)`;
  await database.db.execute(sql`insert into media (id, product_id, position, state, created_at)
    select gen_random_uuid()::text, ${subject.productId}, n, 'ready', now() from ${position} as n`);
  expect(await refusalOf({})).toBe('too-many-photos');
});

test('a maker that nobody owns belongs to no stranger', async () => {
  const subject = { makerId: await aMaker(database.db, null) };
  expect(await mayOfferPhoto(services(), owner, { ...offer, subject })).toEqual(fail('not-found'));
});
