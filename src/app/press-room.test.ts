import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PrintOrder } from '#domain/share/press.ts';
import { composePoster } from '#ui/share/poster.ts';
import { composeSocialImage } from '#ui/share/social-image.ts';
import { aShareSubject } from '../../tests/support/share-subjects.ts';
import { mustSucceed } from '../../tests/support/studio.ts';
import { FileShelf } from './file-shelf.ts';
import { PressRoom } from './press-room.ts';

const dir = mkdtempSync(join(tmpdir(), 'katalog-cetak-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const shelfAt = (name: string) => new FileShelf(join(dir, name), 1_000_000);
const picture = (name: string): PrintOrder => ({ kind: 'wide', words: composeSocialImage(aShareSubject({ name })) });

test('equal orders at one time are drawn once, and are taken from the shelf by the next process of the same edition', async () => {
  const first = new PressRoom(shelfAt('sekali'), 'satu');
  const drawn = await Promise.all(Array.from({ length: 8 }, () => first.print(picture('Kain'))));
  expect(new Set(drawn.map((result) => Buffer.from(mustSucceed(result)).toString('base64'))).size).toBe(1);
  expect(readdirSync(join(dir, 'sekali'))).toHaveLength(1);
  await first.stop();
  const next = new PressRoom(shelfAt('sekali'), 'satu');
  const taken = Buffer.from(mustSucceed(await next.print(picture('Kain'))));
  expect(drawn.map((result) => Buffer.compare(mustSucceed(result), taken))).toEqual(Array(8).fill(0));
  await next.stop();
  const other = new PressRoom(shelfAt('sekali'), 'dua');
  mustSucceed(await other.print(picture('Kain')));
  expect(readdirSync(join(dir, 'sekali'))).toHaveLength(2);
  await other.stop();
});

test('of a hundred orders at one time some are drawn, the others are told when to come again, and then drawn too', async () => {
  const press = new PressRoom(shelfAt('banyak'), 'satu');
  const orders = Array.from({ length: 100 }, (_, at) => picture(`Kain ${at}`));
  const results = await Promise.all(orders.map((order) => press.print(order)));
  const drawn = results.filter(({ ok }) => ok).length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(100);
  for (const result of results)
    if (!result.ok) expect(result.refusal).toEqual({ code: 'busy', retryAfterSeconds: expect.any(Number) });
  mustSucceed(await press.print(orders.at(-1) ?? picture('')));
  await press.stop();
});

test('an order that cannot be drawn is an error of its own; the next is drawn', async () => {
  const press = new PressRoom(shelfAt('rusak'), 'satu');
  await expect(press.print({ kind: 'poster', words: {} })).rejects.toThrow('could not be drawn');
  const words = composePoster(
    aShareSubject(),
    '7KQ2M9XT',
    { url: 'https://katalog.example', owner: null },
    '2026-03-02',
  );
  expect(
    Buffer.from(mustSucceed(await press.print({ kind: 'poster', words })))
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF');
  await press.stop();
});

test('a shelf keeps to its bytes: the oldest files go first', async () => {
  const shelf = new FileShelf(join(dir, 'penuh'), 100);
  for (let at = 0; at < 5; at += 1) {
    await shelf.put(`berkas-${at}`, new Uint8Array(40));
    utimesSync(join(dir, 'penuh', `berkas-${at}`), at, at);
  }
  await shelf.shrink();
  expect(readdirSync(join(dir, 'penuh')).toSorted()).toEqual(['berkas-3', 'berkas-4']);
  expect(await shelf.read('berkas-0')).toBe(null);
  expect((await shelf.read('berkas-4'))?.length).toBe(40);
});
