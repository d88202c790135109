import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOpenSubmission } from '#domain/moderation/submission-store.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submittedPhotos } from '#domain/moderation/submitted-photo.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';
import { mustSucceed, studioServices } from '../../tests/support/studio.ts';

let site: PhotoSite;
beforeAll(async () => {
  site = await openPhotoSite();
});
afterAll(() => site.close());

test('a picture comes in pieces, each where the last one ended, and waits under the id of its upload', async () => {
  const path = await site.begun();
  expect(path).toMatch(/^\/studio\/unggah\/[\da-f-]{36}$/);
  const half = Math.floor(site.photo.length / 2);
  await site.patch(path, 0, site.photo.subarray(0, half));
  const asked = await site.ask('HEAD', path, site.owner);
  expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
    String(half),
    String(site.photo.length),
  ]);
  const wrong = await site.patch(path, 3, site.photo);
  expect(wrong.status).toBe(409);
  const last = await site.patch(path, half, site.photo.subarray(half));
  expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(site.photo.length)]);
  expect(await site.stateOf(path.split('/').at(-1) ?? '')).toBe('waiting');
});

test('who did not hear the last answer hears that the picture is here, and it stays one', async () => {
  const id = await site.uploaded();
  const asked = await site.ask('HEAD', `/studio/unggah/${id}`, site.owner);
  expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(site.photo.length)]);
  const all = await site.photos();
  expect(all.filter((one) => one.id === id)).toHaveLength(1);
});

test('an upload whose picture was not kept before the process died is ended by asking', async () => {
  const id = await site.uploaded();
  // As a killed process leaves it: all pieces here, no picture.
  await site.database.db.execute(sql`delete from media where id = ${id}`);
  const again = await site.begun();
  await site.patch(again, 0, site.photo.subarray(0, 10));
  const uploadId = again.split('/').at(-1) ?? '';
  const [folder = ''] = (await site.storage.list('uploads')).filter((name) => name.endsWith(uploadId));
  await site.storage.put(`uploads/${folder}/10-${site.photo.length - 10}`, site.photo.subarray(10), 'x');
  const asked = await site.ask('HEAD', again, site.owner);
  expect(asked.headers.get('upload-offset')).toBe(String(site.photo.length));
  expect(await site.stateOf(uploadId)).toBe('waiting');
});

test('a picture that was still on its way when its product was handed in is handed in with it', async () => {
  const { owner, productId, photo } = site;
  const services = studioServices(site.database.db);
  const fields = { summary: 'Dikirim sebelum fotonya sampai.' };
  mustSucceed(await saveProduct(services, owner.actor, { productId, version: 0, fields }));
  const path = await site.begun();
  await site.patch(path, 0, photo.subarray(0, 100));
  mustSucceed(await submitProduct(services, owner.actor, { productId }));
  const submitted = async () => {
    const open = await findOpenSubmission(site.database.db, 'product', productId);
    return submittedPhotos(open?.changes.photos?.to).map(({ id }) => id);
  };
  const id = path.split('/').at(-1) ?? '';
  expect(await submitted()).not.toContain(id);
  await site.patch(path, 100, photo.subarray(100));
  expect(await submitted()).toContain(id);
});
