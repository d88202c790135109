import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBucketClient } from '#adapters/storage/bucket-client.ts';
import { openBucketStorage, openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Storage } from '#domain/media/storage.ts';
import { startBucket, type TestBucket } from '../support/bucket.ts';

const dir = mkdtempSync(join(tmpdir(), 'berkas-'));
let bucket: TestBucket;
beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(async () => {
  await bucket.stop();
  rmSync(dir, { recursive: true });
});

const kinds: [string, () => Storage][] = [
  ['directory', () => openDiskStorage(dir)],
  ['bucket', () => openBucketStorage(openBucketClient(bucket.access), bucket.access.bucket)],
];

describe.each(kinds)('storage in a %s', (_, open) => {
  test('what was put is read back byte by byte', async () => {
    const storage = open();
    const bytes = randomBytes(700_000);
    await storage.put('media/a/640.webp', bytes, 'image/webp');
    expect((await storage.read('media/a/640.webp'))?.equals(bytes)).toBe(true);
  });

  test('a second put replaces the first, also with fewer bytes', async () => {
    const storage = open();
    await storage.put('media/b/1.jpg', randomBytes(5_000), 'image/jpeg');
    await storage.put('media/b/1.jpg', Buffer.from('pendek'), 'image/jpeg');
    expect((await storage.read('media/b/1.jpg'))?.toString()).toBe('pendek');
  });

  test('a key that is not there reads as null and is deleted without a word', async () => {
    const storage = open();
    expect(await storage.read('media/tidak-ada.jpg')).toBeNull();
    await storage.delete('media/tidak-ada.jpg');
    await storage.deleteAll('media/tidak-ada');
  });

  test('a deleted file is gone', async () => {
    const storage = open();
    await storage.put('originals/c', Buffer.from('asli'), 'application/octet-stream');
    await storage.delete('originals/c');
    expect(await storage.read('originals/c')).toBeNull();
  });

  test('a folder lists what lies directly in it, files and folders', async () => {
    const storage = open();
    expect(await storage.list('uploads/kosong')).toEqual([]);
    for (const key of ['uploads/e/info', 'uploads/e/x/1', 'uploads/e/x/2', 'uploads/e2/info']) {
      await storage.put(key, Buffer.from(key), 'text/plain');
    }
    expect((await storage.list('uploads/e')).toSorted()).toEqual(['info', 'x']);
  });

  test('deleting a folder takes all below it and nothing that only begins alike', async () => {
    const storage = open();
    for (const key of ['media/d/320.jpg', 'media/d/640.jpg', 'media/d2/320.jpg']) {
      await storage.put(key, Buffer.from(key), 'image/jpeg');
    }
    await storage.deleteAll('media/d');
    expect(await storage.read('media/d/320.jpg')).toBeNull();
    expect(await storage.read('media/d/640.jpg')).toBeNull();
    expect((await storage.read('media/d2/320.jpg'))?.toString()).toBe('media/d2/320.jpg');
  });
});
