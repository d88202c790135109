import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBucketClient } from '#adapters/storage/bucket-client.ts';
import { openBucketStorage, openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Storage } from '#domain/media/storage.ts';
import { startBucket, type TestBucket } from '../../../tests/support/bucket.ts';
import { PieceStore } from './piece-store.ts';

const dir = mkdtempSync(join(tmpdir(), 'potong-'));
let bucket: TestBucket;
let storage: Storage;
let store: PieceStore;
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

const body = (text: string) => Readable.from([Buffer.from(text)]);

async function begun(id: string, size: number): Promise<Upload> {
  return store.create(new Upload({ id, size, offset: 0, metadata: { productId: 'p' } }));
}

describe.each(kinds)('uploads in a %s', (_, open) => {
  beforeEach(() => {
    storage = open();
    store = new PieceStore(storage, 60_000);
  });

  test('pieces are put together in the order of their places', async () => {
    const upload = await begun('a.1', 11);
    expect(await store.write(body('selamat'), 'a.1', 0)).toBe(7);
    expect(await store.write(body(' pag'), 'a.1', 7)).toBe(11);
    expect((await store.getUpload('a.1')).offset).toBe(11);
    expect((await store.assemble(upload)).toString()).toBe('selamat pag');
  });

  test('a long body is cut into pieces, and what arrived before a cut stays', async () => {
    await begun('a.2', 1_000_000);
    async function* cut() {
      for (let sent = 0; sent < 6; sent += 1) yield Buffer.alloc(100_000, sent);
      throw new Error('the connection broke');
    }
    await expect(store.write(Readable.from(cut()), 'a.2', 0)).rejects.toThrow('the connection broke');
    expect((await store.getUpload('a.2')).offset).toBe(600_000);
  });

  test('of two pieces that begin at one place the longer counts, and a gap ends the file', async () => {
    const upload = await begun('a.3', 9);
    await storage.put('uploads/a.3/0-2', Buffer.from('ab'), 'x');
    await storage.put('uploads/a.3/0-4', Buffer.from('abcd'), 'x');
    await storage.put('uploads/a.3/6-3', Buffer.from('ghi'), 'x');
    expect((await store.getUpload('a.3')).offset).toBe(4);
    await expect(store.assemble(upload)).rejects.toBeDefined();
    await store.write(body('ef'), 'a.3', 4);
    expect((await store.assemble(upload)).toString()).toBe('abcdefghi');
  });

  test('uploads that nobody continued are deleted, others stay', async () => {
    await begun('b.1', 5);
    await begun('b.2', 5);
    const info = JSON.parse((await storage.read('uploads/b.1/info'))?.toString() ?? '');
    const old = { ...info, creation_date: new Date(Date.now() - 61_000).toISOString() };
    await storage.put('uploads/b.1/info', Buffer.from(JSON.stringify(old)), 'x');
    await store.deleteExpired();
    expect((await storage.list('uploads')).filter((id) => id.startsWith('b'))).toEqual(['b.2']);
    expect(await store.countOf('b')).toBe(1);
  });
});
