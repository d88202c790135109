import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { openBucketClient } from '#adapters/storage/bucket-client.ts';
import { openBucketStorage, openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import { showPhotos } from '#domain/media/media-store.ts';
import type { Storage } from '#domain/media/storage.ts';
import { startBucket, type TestBucket } from '../../tests/support/bucket.ts';
import { openPhotoSite, type PhotoSite } from '../../tests/support/photo-site.ts';
import { aPhoto } from '../../tests/support/pictures.ts';
import { PhotoWorker } from './photo-worker.ts';

// From the first byte of an upload to the public picture, over each place that files may lie in.
const dir = mkdtempSync(join(tmpdir(), 'foto-utuh-'));
let bucket: TestBucket;
let photo: Buffer;
beforeAll(async () => {
  bucket = await startBucket();
  photo = await aPhoto(1_500, 1_500);
});
afterAll(async () => {
  await bucket.stop();
  rmSync(dir, { recursive: true });
});

const kinds: [string, () => Storage][] = [
  ['directory', () => openDiskStorage(dir)],
  ['bucket', () => openBucketStorage(openBucketClient(bucket.access), bucket.access.bucket)],
];

describe.each(kinds)('photos in a %s', (kind, open) => {
  let site: PhotoSite;
  let worker: PhotoWorker | null = null;
  beforeAll(async () => {
    site = await openPhotoSite({ storage: open() });
  });
  afterEach(async () => {
    await worker?.stop();
    worker = null;
  });
  afterAll(() => site.close());

  const startWorker = async () => {
    const { database, storage } = site;
    const services = { db: database.db, database, storage };
    const log = pino({ level: 'silent' });
    const timings = { pollMs: 50, firstPauseMs: 50, longestPauseMs: 100 };
    worker = new PhotoWorker({ services, encode: encodePicture, deleteExpiredUploads: async () => 0, log, timings });
    await worker.start();
  };
  const ready = (id: string) => expect.poll(() => site.stateOf(id), { timeout: 90_000 }).toBe('ready');

  /** Sends part of what it promised, then breaks off. */
  const cut = (path: string, part: Buffer) =>
    new Promise<void>((ended) => {
      const sending = request(new URL(path, site.url), {
        method: 'PATCH',
        headers: {
          ...{ cookie: site.owner.cookie, 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' },
          ...{ 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
          'content-length': photo.length,
        },
      });
      sending.once('error', () => undefined).once('close', ended);
      sending.write(part, () => setTimeout(() => sending.destroy(), 1_000));
    });
  const offsetOf = async (path: string) =>
    Number((await site.ask('HEAD', path, site.owner)).headers.get('upload-offset'));

  test('an upload that is cut goes on behind what arrived, and becomes a picture that everybody sees once it is shown', async () => {
    const path = await site.begun(photo.length);
    await cut(path, photo.subarray(0, photo.length - 50_000));
    await expect.poll(() => offsetOf(path)).toBeGreaterThan(100_000);
    const offset = await offsetOf(path);
    expect(offset).toBeLessThan(photo.length);
    expect((await site.patch(path, offset, photo.subarray(offset))).status).toBe(204);

    const id = path.split('/').at(-1) ?? '';
    await startWorker();
    await ready(id);
    expect((await site.ask('GET', `/studio/media/${id}/960.webp`, site.owner)).status).toBe(200);
    expect((await site.ask('GET', `/media/${id}/960.webp`, null)).status).toBe(404);
    await showPhotos(site.database.db, { productId: site.productId }, [id]);
    for (const format of ['avif', 'webp', 'jpg']) {
      const answer = await site.ask('GET', `/media/${id}/960.${format}`, null);
      expect([format, answer.status]).toEqual([format, 200]);
      const shown = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([format, shown.width, shown.height]).toEqual([format, 960, 960]);
    }
  });

  test('an original is kept byte by byte, is nobody’s to see, and goes once its variants are there', async () => {
    const id = await site.uploaded(photo);
    expect((await site.storage.read(`originals/${id}`))?.equals(photo)).toBe(true);
    for (const path of [`/originals/${id}`, `/media/originals/${id}`, `/media/..%2foriginals/${id}`, `/media/${id}`]) {
      const answer = await site.ask('GET', path, site.owner);
      expect([path, [404, 418].includes(answer.status)]).toEqual([path, true]);
    }
    await startWorker();
    await ready(id);
    await expect.poll(() => site.storage.list('originals'), { timeout: 10_000 }).toEqual([]);
    expect(await site.storage.list('uploads')).toEqual([]);
    expect(await site.storage.list(`media/${id}`)).toHaveLength(12);
  });

  if (kind === 'directory') return;
  test('while the bucket is away nothing is lost: uploads and pictures go on when it is back', async () => {
    const waiting = await site.uploaded(photo);
    const path = await site.begun(photo.length);
    const half = Math.floor(photo.length / 2);
    await site.patch(path, 0, photo.subarray(0, half));
    await bucket.pause();
    expect((await site.patch(path, half, photo.subarray(half))).status).toBe(500);
    await startWorker();
    await sleep(1_000);
    expect(await site.stateOf(waiting)).toBe('waiting');
    await bucket.resume();
    await ready(waiting);
    const offset = await offsetOf(path);
    expect(offset).toBe(half);
    expect((await site.patch(path, offset, photo.subarray(offset))).status).toBe(204);
    await ready(path.split('/').at(-1) ?? '');
  });
});
