import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askRaw, type RawRequest } from '../../support/raw-request.ts';
import type { Things } from '../../support/visited-things.ts';
import type { SignedIn } from '../../support/visitors.ts';
import { deskAddresses, privateAddresses, spellings } from './odd-spellings.ts';
import { uploadRequest } from './process-entries.ts';
import { deskSecrets, prepareSecretSite, type SecretSite, secrets, unsaid } from './secret-site.ts';

const intruders = ['anonymous', 'other maker', 'duta'] as const;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const tus = { 'tus-resumable': '1.0.0' };
const piece = { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

let prepared: SecretSite;
let things: Things;
let uploadPath: string;
beforeAll(async () => {
  prepared = await prepareSecretSite();
  things = prepared.things;
  const { path, ...init } = uploadRequest(things.productId);
  uploadPath = (await ask(path, things.editor, init as RawRequest)).location;
}, 600_000);
afterAll(() => prepared?.stop());

test('the secrets are real: their owner reads each of them', async () => {
  const read: string[] = [];
  for (const path of privateAddresses(things, uploadPath)) read.push((await ask(path, things.editor)).all);
  expect(secrets.filter((secret) => !read.join().includes(secret))).toEqual([]);
  expect(uploadPath).toMatch(/^\/studio\/unggah\//);
});

describe.each(intruders)('%s reads no secret of another maker', (visitor) => {
  test.each(Object.keys(spellings))('at an address written %s', async (spelling) => {
    for (const path of privateAddresses(things, uploadPath)) {
      const written = (spellings[spelling] as (path: string) => string)(path);
      expect([written, ...told(await ask(written, prepared.party[visitor]))]).toEqual([written]);
    }
  });

  test.each(methods)('by %s', async (method) => {
    for (const path of privateAddresses(things, uploadPath)) {
      const answer = await ask(path, prepared.party[visitor], { method, headers: piece });
      expect([method, path, ...told(answer)]).toEqual([method, path]);
    }
  });
});

test('the desk is real: the curator of the region reads all of it there', async () => {
  const read: string[] = [];
  for (const path of deskAddresses(things)) read.push((await ask(path, prepared.party.curator)).all);
  expect(deskSecrets.filter((secret) => !read.join().includes(secret))).toEqual([]);
});

describe.each(['curator elsewhere', 'duta'] as const)('%s reads nothing of it at the desk', (visitor) => {
  test.each(Object.keys(spellings))('at an address written %s', async (spelling) => {
    for (const path of deskAddresses(things)) {
      const written = (spellings[spelling] as (path: string) => string)(path);
      const { all } = await ask(written, prepared.party[visitor]);
      expect([written, ...deskSecrets.filter((secret) => all.includes(secret))]).toEqual([written]);
    }
  });
});

test('figures and places of the queue are those of the own region', async () => {
  for (const path of ['/kurasi', '/kurasi/angka']) {
    const [own, elsewhere] = [
      await ask(path, prepared.party.curator),
      await ask(path, prepared.party['curator elsewhere']),
    ];
    const told = [own, elsewhere].map(({ status, all }) => [status, all.includes('Sumba Timur')]);
    expect([path, ...told]).toEqual([path, [200, true], [200, false]]);
  }
});

test('no method that is hidden in a header touches the upload of another', async () => {
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const headers = { ...piece, 'x-http-method-override': method, 'x-method-override': method };
    const answer = await ask(uploadPath, prepared.party['other maker'], { method: 'POST', headers });
    expect([method, answer.status >= 400]).toEqual([method, true]);
  }
  const still = await ask(uploadPath, things.editor, { method: 'HEAD', headers: tus });
  expect([still.status, /upload-offset\n0\n/i.test(still.all)]).toEqual([200, true]);
});

test('the export of an account holds nothing of another, whatever the address names', async () => {
  for (const query of ['', `?usaha=${things.makerId}`, `?user=${things.editor.actor.userId}`]) {
    const { status, all } = await ask(`/studio/unduh${query}`, prepared.party['other maker']);
    expect([status, ...told({ all })]).toEqual([200]);
  }
});

test('a price link opens its own maker and no other, however its token is changed', async () => {
  const { priceToken, makerId } = things;
  const theirs = prepared.otherMakerId;
  for (const token of [
    priceToken.replace(makerId, theirs),
    priceToken.replace(/\.(\d+)\./, (_, day) => `.${Number(day) + 1}.`),
    priceToken.slice(0, -1),
    `${priceToken}%00`,
    `${makerId}.99999999.`,
    `..%2fharga%2f${makerId}`,
    priceToken.toUpperCase(),
  ]) {
    const { status, all } = await ask(`/harga/${token}`, null);
    expect([token, [400, 404, 410].includes(status), all.includes('Kain Uji')]).toEqual([token, true, false]);
  }
});

const writing = ['saveMaker', 'saveContacts', 'saveProduct', 'addListing', 'archiveProduct', 'submit', 'describePhoto'];

test('an action that names the things of another changes nothing, wherever and however it is posted', async () => {
  const { makerId, productId, draftId, hiddenPhotoId } = things;
  const ids = { usaha: makerId, photoId: hiddenPhotoId, version: '999' };
  const typed = { summary: 'DIUBAH', name: 'DIUBAH', priceIdr: '1', phone: '', alt: 'DIUBAH' };
  const other = prepared.party['other maker'];
  const ways = (body: string): [string, RawRequest][] => [
    ['/_actions/studio.', form(body)],
    ['/en/_actions/studio.', form(body)],
    [`/studio/produk/${draftId}/nama?_action=studio.`, form(body)],
    ['/?_action=studio.', form(body)],
    ['/studio?_action=studio.', form(body)],
  ];
  for (const produk of [productId, draftId, productId.toUpperCase(), ` ${productId}`]) {
    const body = new URLSearchParams({ ...ids, ...typed, produk }).toString();
    for (const action of writing)
      for (const [at, sent] of ways(body)) expect(told(await ask(at + action, other, sent))).toEqual([]);
  }
  const json = JSON.stringify({ ...ids, ...typed, produk: productId });
  for (const action of writing) {
    const sent = { method: 'POST', body: json, headers: { 'content-type': 'application/json' } };
    expect((await ask(`/_actions/studio.${action}`, other, sent)).status).toBeGreaterThanOrEqual(400);
  }
});

test('no form of another site reaches an action, whoever is signed in', async () => {
  const body = new URLSearchParams({ usaha: things.makerId, version: '999', name: 'DIUBAH' }).toString();
  for (const headers of [{ origin: 'http://jahat.example' }, { origin: 'null' }] as Record<string, string>[]) {
    const sent = { ...form(body), headers: { ...form(body).headers, 'sec-fetch-site': 'cross-site', ...headers } };
    expect((await ask('/_actions/studio.saveMaker', things.editor, sent)).status).toBe(403);
  }
});

test('after all that, everything of the maker is as it was', async () => {
  const { before, after } = await prepared.readAfter();
  expect(after).toEqual(before);
});

function form(body: string): RawRequest {
  return { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

let askedBefore = 0;

/** From an address of its own each time, so that no limit hides an answer. */
function ask(path: string, who: SignedIn | null, sent: RawRequest = {}) {
  askedBefore += 1;
  const from = { 'x-forwarded-for': `10.${askedBefore >> 16}.${(askedBefore >> 8) & 255}.${askedBefore & 255}` };
  const own = { origin: prepared.site.url, 'sec-fetch-site': 'same-origin', ...from };
  const headers = { ...own, ...(who ? { cookie: who.cookie } : {}), ...sent.headers };
  return askRaw(prepared.site.url, path, { ...sent, headers });
}

function told({ all }: { all: string }): string[] {
  return unsaid.filter((secret) => all.includes(secret));
}
