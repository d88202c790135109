import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PictureRefusal, pictureRefusals, storageKeyOf } from '#domain/media/picture.ts';
import { uploadRefusals } from '#domain/media/upload-rules.ts';
import { text } from '#ui/messages/text.ts';
import { openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';
import { aHeic, anAnimatedPng, anAnimation, noise } from '../../tests/support/pictures.ts';

let site: PhotoSite;
beforeAll(async () => {
  site = await openPhotoSite();
});
afterAll(() => site.close());

test('each refusal of a beginning has its code', async () => {
  const refusalOf = async (answer: Promise<Response>) => [(await answer).status, await (await answer).text()];
  expect(await refusalOf(site.begin(site.owner, { rights: '' }))).toEqual([400, 'rights-missing']);
  expect(await refusalOf(site.begin(site.owner, {}, 40_000_000))).toEqual([413, 'too-large']);
  expect(await refusalOf(site.begin(site.owner, {}, 0))).toEqual([400, 'empty']);
});

test('more bytes than were announced are not taken', async () => {
  const path = await site.begun();
  const tooMany = new Uint8Array(site.photo.length + 1_000);
  const answer = await site.patch(path, 0, tooMany);
  expect(answer.status).toBe(413);
});

test('begun all at once, no more uploads are under way than an account may have', async () => {
  await site.database.db.execute(
    sql`update media set state = 'refused' where uploaded_by = ${site.owner.actor.userId}`,
  );
  const answers = await Promise.all(Array.from({ length: 30 }, () => site.begin(site.owner)));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
  const underWay = await site.storage.list('uploads');
  expect(underWay.length).toBe(20);
  for (const name of underWay) await site.ask('DELETE', `/studio/unggah/${name.split('.')[1]}`, site.owner);
  expect(await site.storage.list('uploads')).toEqual([]);
});

const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const aJpeg = async (side = 400) => (await noise(side, side)).jpeg().toBuffer();
const ofPixels = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

/** Uploads have no names and no types of their own: what a file is, its bytes say. */
test.each<[string, () => Uint8Array | Promise<Uint8Array>, PictureRefusal]>([
  ['an SVG', () => Buffer.from(svg), 'unsupported'],
  ['a GIF', () => anAnimation('gif'), 'animated'],
  ['a WebP that moves', () => anAnimation('webp'), 'animated'],
  ['a PNG that moves', () => anAnimatedPng(), 'animated'],
  ['an HEIC', () => aHeic(), 'heic'],
  ['a JPEG cut off half-way', async () => (await aJpeg()).subarray(0, 9_000), 'unreadable'],
  ['a picture of 64 megapixels', () => ofPixels(8_000), 'too-many-pixels'],
  [
    'a page with a JPEG behind it',
    async () => Buffer.concat([Buffer.from(svg.slice(21)), await aJpeg()]),
    'not-a-picture',
  ],
  ['a program', () => Buffer.from('#!/bin/sh\nexit 0\n'), 'not-a-picture'],
  ['a TIFF', async () => (await noise(400, 400)).tiff().toBuffer(), 'unsupported'],
  ['a JPEG of a thumb', () => aJpeg(90), 'too-small'],
])('%s, sent whole in pieces, is refused with a sentence of its own and never shown', async (_, make, refusal) => {
  const id = await site.uploaded(await make());
  await site.prepareAll();
  const state = await site.ask('GET', `/studio/media/${id}`, site.owner);
  expect(await state.json()).toEqual({ state: 'refused', refusal });
  for (const path of [`/studio/media/${id}/320.jpg`, `/media/${id}/320.jpg`]) {
    expect((await site.ask('GET', path, site.owner)).status).toBe(404);
  }
  expect(await site.storage.list(storageKeyOf(id))).toEqual([]);
});

test('a JPEG with a program behind it is shown as a picture alone', async () => {
  const id = await site.uploaded(Buffer.concat([await aJpeg(), Buffer.from(`PK\u0003\u0004${svg}`)]));
  await site.prepareAll();
  const shown = await site.ask('GET', `/studio/media/${id}/320.jpg`, site.owner);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await shown.arrayBuffer()).includes('<script')).toBe(false);
});

test.each(['id', 'en'] as const)('every reason has a sentence of its own: %s', (locale) => {
  const { refusals } = text(locale).photo;
  const codes = [...pictureRefusals, ...uploadRefusals];
  expect(codes.filter((code) => !refusals[code])).toEqual([]);
  expect(new Set(codes.map((code) => refusals[code])).size).toBe(codes.length);
});
