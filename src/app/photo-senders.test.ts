import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, ofPiece, openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT'];

let site: PhotoSite;
beforeAll(async () => {
  site = await openPhotoSite();
});
afterAll(() => site.close());

test.each(methods)('%s on an upload of somebody else is 404, as on one that never was', async (method) => {
  const path = await site.begun();
  const refused = async (at: string) => {
    const answer = await site.ask(method, at, site.stranger, { ...ofPiece, 'upload-offset': '0' });
    return [answer.status, await answer.text()];
  };
  const theirs = await refused(path);
  expect(theirs).toEqual(await refused('/studio/unggah/3f0f3d7e-0000-4000-8000-000000000000'));
  expect(theirs[0]).toBe(['HEAD', 'PATCH', 'DELETE'].includes(method) ? 404 : method === 'POST' ? 400 : 405);
  const still = await site.ask('HEAD', path, site.owner);
  expect(still.headers.get('upload-offset')).toBe('0');
});

test('an encoded or climbing name reaches nothing of another account', async () => {
  const path = await site.begun();
  const id = path.split('/').at(-1) ?? '';
  const account = (await site.storage.list('uploads'))[0]?.split('.')[0] ?? '';
  for (const name of [
    `${account}.${id}`,
    `${account}%2e${id}`,
    `..%2f${account}.${id}`,
    `..%252f${account}.${id}`,
    id.toUpperCase(),
    `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`,
    `${id}/`,
    `${id}%00`,
  ]) {
    expect([name, (await site.ask('HEAD', `/studio/unggah/${name}`, site.stranger)).status]).toEqual([name, 404]);
  }
});

test('somebody else begins nothing for a product that is not theirs', async () => {
  const refused = await site.begin(site.stranger);
  expect([refused.status, await refused.text()]).toEqual([404, 'not-found']);
  const unknown = await site.begin(site.owner, { productId: 'tidak-ada' });
  expect([unknown.status, await unknown.text()]).toEqual([404, 'not-found']);
});

test.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a site beside it', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { 'sec-fetch-site': '', origin: 'http://jahat.example' }],
  ['nobody knows where', { 'sec-fetch-site': '' }],
])('what %s sends is refused, whoever is signed in', async (_, headers) => {
  const from = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  const answer = await fetch(new URL('/studio/unggah', site.url), {
    method: 'POST',
    headers: { cookie: site.owner.cookie, 'tus-resumable': '1.0.0', 'upload-length': '5', ...from },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('nobody who is not signed in sends anything', async () => {
  expect((await site.begin(null)).status).toBe(401);
  const form = new FormData();
  form.set('berkas', new File([bytesOf(site.photo)], 'foto.jpg'));
  const answer = await site.ask('POST', `/studio/unggah?produk=${site.productId}`, null, {}, form);
  expect(answer.headers.get('location')).toBe(
    `/masuk?lanjut=${encodeURIComponent(`/studio/produk/${site.productId}/foto`)}`,
  );
});
