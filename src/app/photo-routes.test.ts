import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignIn } from '#adapters/auth/create-sign-in.ts';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { type OpenDatabase, openInMemory } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Actor } from '#domain/account/actor.ts';
import { queryRows } from '#domain/database.ts';
import { listPhotos, showPhotos } from '#domain/media/media-store.ts';
import { mostUploadBytes } from '#domain/media/picture.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { aPhoto } from '../../tests/support/pictures.ts';
import { aMaker, anAccount, aProduct } from '../../tests/support/studio.ts';
import { PhotoRoutes } from './photo-routes.ts';

const dir = mkdtempSync(join(tmpdir(), 'rute-'));
const storage = openDiskStorage(dir);
const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT'];
let database: OpenDatabase;
let server: Server;
let url: string;
let photo: Buffer;
let productId: string;
let owner: { actor: Actor; cookie: string };
let stranger: { actor: Actor; cookie: string };

beforeAll(async () => {
  database = await openInMemory();
  await database.migrate();
  const { db } = database;
  const signIn = createSignIn(() => ({ db, siteUrl: 'http://localhost', secret: 'x'.repeat(40) }));
  const signedIn = async () => {
    const actor = await anAccount(db);
    const email = `${actor.userId}@surel.example`;
    const session = await signIn.redeemCode({ email, code: await signIn.makeCode(email), userAgent: null });
    if (!session.ok) throw new Error('not signed in');
    return { actor, cookie: `${session.value.name}=${session.value.value}` };
  };
  owner = await signedIn();
  stranger = await signedIn();
  productId = await aProduct(db, await aMaker(db, owner.actor));
  photo = await aPhoto(400, 500);
  const routes = new PhotoRoutes({ db, storage, now: () => new Date(), signIn }, null);
  server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
    if (!(await routes.serve(path, req, res))) res.writeHead(418).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
  rmSync(dir, { recursive: true });
});

const own = { 'sec-fetch-site': 'same-origin' };
const piece = { 'content-type': 'application/offset+octet-stream' };

function ask(
  method: string,
  path: string,
  who: { cookie: string } | null,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer> | FormData,
): Promise<Response> {
  return fetch(new URL(path, url), {
    ...{ method, redirect: 'manual', body: body ?? null },
    headers: { ...own, 'tus-resumable': '1.0.0', ...(who ? { cookie: who.cookie } : {}), ...headers },
  });
}

function begin(who: { cookie: string } | null, given: Record<string, string> = {}, bytes = photo.length) {
  const named = { productId, rights: 'mine', ...given };
  const metadata = Object.entries(named).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  return ask('POST', '/studio/unggah', who, { 'upload-length': String(bytes), 'upload-metadata': metadata.join(',') });
}

async function begun(): Promise<string> {
  const answer = await begin(owner);
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const stateOf = async (id: string) =>
  (await listPhotos(database.db, { productId })).find((one) => one.id === id)?.state;

async function uploaded(): Promise<string> {
  const path = await begun();
  const answer = await ask('PATCH', path, owner, { ...piece, 'upload-offset': '0' }, bytesOf(photo));
  expect(answer.status).toBe(204);
  return path.split('/').at(-1) ?? '';
}

async function prepared(): Promise<string> {
  const id = await uploaded();
  while (await preparePhoto({ db: database.db, storage }, encodePicture));
  return id;
}

test('a picture comes in pieces, each where the last one ended, and waits under the id of its upload', async () => {
  const path = await begun();
  expect(path).toMatch(/^\/studio\/unggah\/[\da-f-]{36}$/);
  const half = Math.floor(photo.length / 2);
  await ask('PATCH', path, owner, { ...piece, 'upload-offset': '0' }, bytesOf(photo.subarray(0, half)));
  const asked = await ask('HEAD', path, owner);
  expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
    String(half),
    String(photo.length),
  ]);
  const wrong = await ask('PATCH', path, owner, { ...piece, 'upload-offset': '3' }, bytesOf(photo));
  expect(wrong.status).toBe(409);
  const last = await ask(
    'PATCH',
    path,
    owner,
    { ...piece, 'upload-offset': String(half) },
    bytesOf(photo.subarray(half)),
  );
  expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(photo.length)]);
  expect(await stateOf(path.split('/').at(-1) ?? '')).toBe('waiting');
});

test('who did not hear the last answer hears that the picture is here, and it stays one', async () => {
  const id = await uploaded();
  const asked = await ask('HEAD', `/studio/unggah/${id}`, owner);
  expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(photo.length)]);
  const all = await listPhotos(database.db, { productId });
  expect(all.filter((one) => one.id === id)).toHaveLength(1);
});

test('an upload whose picture was not kept before the process died is ended by asking', async () => {
  const id = await uploaded();
  // As a killed process leaves it: all pieces here, no picture.
  await database.db.execute(sql`delete from media where id = ${id}`);
  const again = await begun();
  await ask('PATCH', again, owner, { ...piece, 'upload-offset': '0' }, bytesOf(photo.subarray(0, 10)));
  const uploadId = again.split('/').at(-1) ?? '';
  const [folder = ''] = (await storage.list('uploads')).filter((name) => name.endsWith(uploadId));
  await storage.put(`uploads/${folder}/10-${photo.length - 10}`, photo.subarray(10), 'x');
  const asked = await ask('HEAD', again, owner);
  expect(asked.headers.get('upload-offset')).toBe(String(photo.length));
  expect(await stateOf(uploadId)).toBe('waiting');
});

test.each(methods)('%s on an upload of somebody else is 404, as on one that never was', async (method) => {
  const path = await begun();
  const refused = async (at: string) => {
    const answer = await ask(method, at, stranger, { ...piece, 'upload-offset': '0' });
    return [answer.status, await answer.text()];
  };
  const theirs = await refused(path);
  expect(theirs).toEqual(await refused('/studio/unggah/3f0f3d7e-0000-4000-8000-000000000000'));
  expect(theirs[0]).toBe(['HEAD', 'PATCH', 'DELETE'].includes(method) ? 404 : method === 'POST' ? 400 : 405);
  const still = await ask('HEAD', path, owner);
  expect(still.headers.get('upload-offset')).toBe('0');
});

test('an encoded or climbing name reaches nothing of another account', async () => {
  const path = await begun();
  const id = path.split('/').at(-1) ?? '';
  const account = (await storage.list('uploads'))[0]?.split('.')[0] ?? '';
  for (const name of [
    `${account}.${id}`,
    `..%2f${account}.${id}`,
    `${account}%2e${id}`,
    `${account}.${id}`,

    `${id}%00`,
  ]) {
    expect([name, (await ask('HEAD', `/studio/unggah/${name}`, stranger)).status]).toEqual([name, 404]);
  }
});

test('somebody else begins nothing for a product that is not theirs', async () => {
  const refused = await begin(stranger);
  expect([refused.status, await refused.text()]).toEqual([404, 'not-found']);
  const unknown = await begin(owner, { productId: 'tidak-ada' });
  expect([unknown.status, await unknown.text()]).toEqual([404, 'not-found']);
});

test('each refusal of a beginning has its code', async () => {
  const refusalOf = async (answer: Promise<Response>) => [(await answer).status, await (await answer).text()];
  expect(await refusalOf(begin(owner, { rights: '' }))).toEqual([400, 'rights-missing']);
  expect(await refusalOf(begin(owner, {}, 40_000_000))).toEqual([413, 'too-large']);
  expect(await refusalOf(begin(owner, {}, 0))).toEqual([400, 'empty']);
});

test('more bytes than were announced are not taken', async () => {
  const path = await begun();
  const tooMany = new Uint8Array(photo.length + 1_000);
  const answer = await ask('PATCH', path, owner, { ...piece, 'upload-offset': '0' }, tooMany);
  expect(answer.status).toBe(413);
});

test('begun all at once, no more uploads are under way than an account may have', async () => {
  await database.db.execute(sql`update media set state = 'refused' where uploaded_by = ${owner.actor.userId}`);
  const answers = await Promise.all(Array.from({ length: 30 }, () => begin(owner)));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
  const underWay = await storage.list('uploads');
  expect(underWay.length).toBe(20);
  for (const name of underWay) await ask('DELETE', `/studio/unggah/${name.split('.')[1]}`, owner);
  expect(await storage.list('uploads')).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a site beside it', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { 'sec-fetch-site': '', origin: 'http://jahat.example' }],
  ['nobody knows where', { 'sec-fetch-site': '' }],
])('what %s sends is refused, whoever is signed in', async (_, headers) => {
  const from = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  const answer = await fetch(new URL('/studio/unggah', url), {
    method: 'POST',
    headers: { cookie: owner.cookie, 'tus-resumable': '1.0.0', 'upload-length': '5', ...from },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('nobody who is not signed in sends anything', async () => {
  expect((await begin(null)).status).toBe(401);
  const form = new FormData();
  form.set('berkas', new File([bytesOf(photo)], 'foto.jpg'));
  const answer = await ask('POST', `/studio/unggah?produk=${productId}`, null, {}, form);
  expect(answer.headers.get('location')).toBe(
    `/masuk?lanjut=${encodeURIComponent(`/studio/produk/${productId}/foto`)}`,
  );
});

function send(who: { cookie: string }, bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string>, query = '') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('berkas', new File([bytes], 'foto.svg', { type: 'image/svg+xml' }));
  return ask('POST', `/studio/unggah?produk=${productId}${query}`, who, {}, form);
}

test('a plain form sends a picture too, whatever its name says, and comes back to its page', async () => {
  const before = (await listPhotos(database.db, { productId })).length;
  const answer = await send(owner, bytesOf(photo), { milik: 'ya' }, '&bahasa=en');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/en/studio/produk/${productId}/foto?foto=diterima`,
  ]);
  expect(await listPhotos(database.db, { productId })).toHaveLength(before + 1);
});

test('a form of somebody else, without the statement, without a file or too large is answered with its reason', async () => {
  expect((await send(stranger, bytesOf(photo), { milik: 'ya' })).status).toBe(404);
  const outcomes = [
    await send(owner, bytesOf(photo), {}),
    await send(owner, new Uint8Array(), { milik: 'ya' }),
    await send(owner, new Uint8Array(40_000_000), { milik: 'ya' }),
    await send(owner, new Uint8Array(mostUploadBytes + 1), { milik: 'ya' }),
  ].map((answer) => answer.headers.get('location')?.split('=')[1]);
  expect(outcomes).toEqual(['rights-missing', 'empty', 'too-large', 'too-large']);
});

test('a picture is its owner’s to see until it is shown, then everybody’s, in each format under its own type', async () => {
  const id = await prepared();
  const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
  for (const [format, type] of Object.entries(types)) {
    const answer = await ask('GET', `/studio/media/${id}/320.${format}`, owner);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await ask('GET', `/studio/media/${id}/320.${format}`, stranger)).status).toBe(404);
    expect((await ask('GET', `/studio/media/${id}/320.${format}`, null)).status).toBe(404);
    expect((await ask('GET', `/media/${id}/320.${format}`, owner)).status).toBe(404);
  }
  await showPhotos(database.db, { productId }, [id]);
  for (const [format, type] of Object.entries(types)) {
    const answer = await ask('GET', `/media/${id}/320.${format}`, null);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')));
  }
});

test('only widths and formats that were made are served, and nothing beside them', async () => {
  const id = await prepared();
  await showPhotos(database.db, { productId }, [id]);
  for (const rest of ['640.webp', '320.png', '320.svg', '320', '', 'info', '../originals/x', '%2e%2e/320.jpg']) {
    expect([rest, (await ask('GET', `/media/${id}/${rest}`, null)).status]).toEqual([rest, 404]);
  }
  expect((await ask('POST', `/media/${id}/320.jpg`, null)).status).toBe(405);
});

test('its owner reads how far a picture is; nobody else does', async () => {
  const id = await uploaded();
  const path = `/studio/media/${id}`;
  expect(await (await ask('GET', path, owner)).json()).toEqual({ state: 'waiting', refusal: null });
  expect((await ask('GET', path, stranger)).status).toBe(404);
  expect((await ask('GET', path, null)).status).toBe(404);
});

test('what a file brought and nobody has a right to is no picture for its owner either', async () => {
  const [row] = await queryRows<{ id: string }>(
    database.db,
    sql`insert into media (id, product_id, position, state, source_url, created_at)
      values (gen_random_uuid()::text, ${productId}, 99, 'withheld', 'https://toko.example/a.jpg', now()) returning id`,
  );
  expect((await ask('GET', `/studio/media/${row?.id}`, owner)).status).toBe(404);
  expect((await ask('GET', `/media/${row?.id}/320.jpg`, owner)).status).toBe(404);
});
