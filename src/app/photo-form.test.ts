import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostUploadBytes } from '#domain/media/picture.ts';
import { bytesOf, openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';

let site: PhotoSite;
beforeAll(async () => {
  site = await openPhotoSite();
});
afterAll(() => site.close());

function send(who: { cookie: string }, bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string>, query = '') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('berkas', new File([bytes], 'foto.svg', { type: 'image/svg+xml' }));
  return site.ask('POST', `/studio/unggah?produk=${site.productId}${query}`, who, {}, form);
}

test('a plain form sends a picture too, whatever its name says, and comes back to its page', async () => {
  const before = (await site.photos()).length;
  const answer = await send(site.owner, bytesOf(site.photo), { milik: 'ya' }, '&bahasa=en');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/en/studio/produk/${site.productId}/foto?foto=diterima`,
  ]);
  expect(await site.photos()).toHaveLength(before + 1);
});

test('a form of somebody else, without the statement, without a file or too large is answered with its reason', async () => {
  expect((await send(site.stranger, bytesOf(site.photo), { milik: 'ya' })).status).toBe(404);
  const outcomes = [
    await send(site.owner, bytesOf(site.photo), {}),
    await send(site.owner, new Uint8Array(), { milik: 'ya' }),
    await send(site.owner, new Uint8Array(40_000_000), { milik: 'ya' }),
    await send(site.owner, new Uint8Array(mostUploadBytes + 1), { milik: 'ya' }),
  ].map((answer) => answer.headers.get('location')?.split('=')[1]);
  expect(outcomes).toEqual(['rights-missing', 'empty', 'too-large', 'too-large']);
});
