import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#domain/database.ts';
import { fail } from '#domain/result.ts';
import { receivePhoto } from '#domain/studio/receive-photo.ts';
import { openPhotoKeeping, type PhotoKeeping } from '../../../tests/support/photo-keeping.ts';
import { aMaker, anAccount, aProduct } from '../../../tests/support/studio.ts';
import { findPhoto, findPublicFiles, listShownPhotos, showPhotos } from './media-store.ts';
import { mayOfferPhoto } from './offer-photo.ts';
import { storageKeyOf } from './picture.ts';
import { mostPhotosOfSubject, mostWaitingOfAccount } from './upload-rules.ts';

let kept: PhotoKeeping;
let db: Database;
beforeAll(async () => {
  kept = await openPhotoKeeping();
  ({ db } = kept.services);
});
afterAll(() => kept.close());

test('pictures are shown in the order that was approved, and what is left out goes back', async () => {
  const productId = await kept.aProduct();
  const [first, second, third] = [
    await kept.ready({ productId }),
    await kept.ready({ productId }),
    await kept.ready({ productId }),
  ];
  await showPhotos(db, { productId }, [first, second]);
  await showPhotos(db, { productId }, [third, first]);
  expect((await listShownPhotos(db, productId)).map(({ id }) => id)).toEqual([third, first]);
  expect((await findPhoto(db, second))?.state).toBe('ready');
});

test('nobody makes the picture of another product public', async () => {
  const [mine, other] = [await kept.aProduct(), await kept.aProduct()];
  const id = await kept.ready({ productId: other });
  await showPhotos(db, { productId: mine }, [id]);
  expect((await findPhoto(db, id))?.state).toBe('ready');
});

test('files are public only while shown, of a published product of a published maker', async () => {
  const ownMaker = await aMaker(db, kept.owner);
  const productId = await aProduct(db, ownMaker);
  const id = await kept.ready({ productId });
  const isPublic = async () => (await findPublicFiles(db, id)) !== null;
  expect(await isPublic()).toBe(false);
  await showPhotos(db, { productId }, [id]);
  expect(await isPublic()).toBe(true);
  for (const [table, key, state] of [
    ['products', productId, 'archived'],
    ['products', productId, 'draft'],
    ['makers', ownMaker, 'draft'],
  ] as const) {
    await db.execute(sql`update ${sql.identifier(table)} set state = ${state} where id = ${key}`);
    expect([state, await isPublic()]).toEqual([state, false]);
    await db.execute(sql`update ${sql.identifier(table)} set state = 'published' where id = ${key}`);
  }
  expect(await isPublic()).toBe(true);
});

test("a maker's own picture is public only while there is a consent to it", async () => {
  const subject = { makerId: await aMaker(db, kept.owner) };
  const id = await kept.ready(subject);
  await showPhotos(db, subject, [id]);
  expect(await findPublicFiles(db, id)).toBeNull();
  await db.execute(
    sql`insert into maker_consents (maker_id, item, given_at) values (${subject.makerId}, 'photo', now())`,
  );
  expect(await findPublicFiles(db, id)).toEqual({ storageKey: storageKeyOf(id), widthsPx: [320] });
  await db.execute(sql`update maker_consents set withdrawn_at = now() where maker_id = ${subject.makerId}`);
  expect(await findPublicFiles(db, id)).toBeNull();
});

const offer = { statesRights: true, sizeBytes: 1_000, underWay: 0 };

test('only who may edit a product may offer it a picture; unknown and not yours answer alike', async () => {
  const subject = { productId: await kept.aProduct() };
  const stranger = await anAccount(db);
  const curator = await anAccount(db, 'curator');
  expect(await mayOfferPhoto(kept.services, kept.owner, { ...offer, subject })).toEqual({ ok: true, value: null });
  for (const actor of [stranger, curator]) {
    expect(await mayOfferPhoto(kept.services, actor, { ...offer, subject })).toEqual(fail('not-found'));
  }
  const unknown = { productId: randomUUID() };
  expect(await mayOfferPhoto(kept.services, kept.owner, { ...offer, subject: unknown })).toEqual(fail('not-found'));
  expect(await receivePhoto(kept.services, stranger, { id: randomUUID(), subject, original: kept.photo })).toEqual(
    fail('not-found'),
  );
});

test('each limit on an offer has its own reason', async () => {
  const subject = { productId: await kept.aProduct() };
  const refusalOf = async (changed: Partial<typeof offer>) => {
    const result = await mayOfferPhoto(kept.services, kept.owner, { ...offer, subject, ...changed });
    return result.ok ? null : result.refusal;
  };
  expect(await refusalOf({ statesRights: false })).toBe('rights-missing');
  expect(await refusalOf({ sizeBytes: 0 })).toBe('empty');
  expect(await refusalOf({ sizeBytes: 25_000_001 })).toBe('too-large');
  expect(await refusalOf({ underWay: mostWaitingOfAccount })).toBe('too-many-waiting');
  const position = sql`generate_series(1, ${mostPhotosOfSubject}::int)`;
  await db.execute(sql`insert into media (id, product_id, position, state, created_at)
    select gen_random_uuid()::text, ${subject.productId}, n, 'ready', now() from ${position} as n`);
  expect(await refusalOf({})).toBe('too-many-photos');
});

test('a maker that nobody owns belongs to no stranger', async () => {
  const subject = { makerId: await aMaker(db, null) };
  expect(await mayOfferPhoto(kept.services, kept.owner, { ...offer, subject })).toEqual(fail('not-found'));
});
