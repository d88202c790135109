import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSignIn } from '#adapters/auth/create-sign-in.ts';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { openInMemory } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import { PhotoRoutes } from '#app/photo-routes.ts';
import type { Actor } from '#domain/account/actor.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import type { Storage } from '#domain/media/storage.ts';
import { aPhoto } from './pictures.ts';
import { aMaker, anAccount, aProduct, mustSucceed } from './studio.ts';

export interface SignedIn {
  actor: Actor;
  cookie: string;
}
type Body = Uint8Array<ArrayBuffer> | FormData;
export type PhotoSite = Awaited<ReturnType<typeof openPhotoSite>>;

export const ofPiece = { 'content-type': 'application/offset+octet-stream' };
export const bytesOf = (buffer: Uint8Array) => new Uint8Array(buffer);

/** The routes of pictures on a server of their own: a maker with a product, and another account. */
export async function openPhotoSite(given: { storage?: Storage } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'rute-'));
  const storage = given.storage ?? openDiskStorage(dir);
  const database = await openInMemory();
  await database.migrate();
  const { db } = database;
  const signIn = createSignIn(() => ({ db, siteUrl: 'http://localhost', secret: 'x'.repeat(40) }));
  const signedIn = async (): Promise<SignedIn> => {
    const actor = await anAccount(db);
    const email = `${actor.userId}@surel.example`;
    const code = await signIn.makeCode(email);
    const { name, value } = mustSucceed(await signIn.redeemCode({ email, code, userAgent: null }));
    return { actor, cookie: `${name}=${value}` };
  };
  const [owner, stranger] = [await signedIn(), await signedIn()];
  const productId = await aProduct(db, await aMaker(db, owner.actor));
  const photo = await aPhoto(400, 500);

  const routes = new PhotoRoutes({ db, storage, now: () => new Date(), signIn }, null);
  const server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
    if (!(await routes.serve(path, req, res))) res.writeHead(418).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ask = (method: string, path: string, who: { cookie: string } | null, headers = {}, body?: Body) =>
    fetch(new URL(path, url), {
      ...{ method, redirect: 'manual', body: body ?? null },
      headers: {
        ...{ 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' },
        ...(who ? { cookie: who.cookie } : {}),
        ...headers,
      },
    });
  const begin = (who: { cookie: string } | null, metadata: Record<string, string> = {}, bytes = photo.length) => {
    const named = Object.entries({ productId, rights: 'mine', ...metadata });
    const written = named.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
    return ask('POST', '/studio/unggah', who, { 'upload-length': String(bytes), 'upload-metadata': written });
  };
  /** The address of an upload that the owner began. */
  const begun = async (bytes = photo.length) => {
    const answer = await begin(owner, {}, bytes);
    if (answer.status !== 201) throw new Error(`Nothing was begun: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('location') ?? '';
  };
  const patch = (path: string, offset: number, body: Uint8Array) =>
    ask('PATCH', path, owner, { ...ofPiece, 'upload-offset': String(offset) }, bytesOf(body));
  /** The id of a file that was sent whole and waits. */
  const uploaded = async (file: Uint8Array = photo) => {
    const path = await begun(file.length);
    const { status } = await patch(path, 0, file);
    if (status !== 204) throw new Error(`The file was not taken: ${status}`);
    return path.split('/').at(-1) ?? '';
  };
  const prepareAll = async () => {
    while (await preparePhoto({ db, storage }, encodePicture));
  };

  return {
    ...{ database, storage, url, owner, stranger, productId, photo, ask, begin, begun, patch, uploaded },
    /** The id of a picture whose variants are there. */
    prepared: async () => {
      const id = await uploaded();
      await prepareAll();
      return id;
    },
    prepareAll,
    photos: () => listPhotos(db, { productId }),
    stateOf: async (id: string) => (await listPhotos(db, { productId })).find((one) => one.id === id)?.state,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await database.close();
      rmSync(dir, { recursive: true });
    },
  };
}
