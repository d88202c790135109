import { expect, test } from 'vitest';
import { aHeic, aLocatedPhoto, anAnimatedPng, anAnimation, noise } from '../../../tests/support/pictures.ts';
import { isWhole, pictureKind } from './picture-kind.ts';

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s is known by its bytes, whole, and not whole when cut',
  async (kind) => {
    const bytes = await (await noise(400, 400)).toFormat(kind).toBuffer();
    expect(pictureKind(bytes)).toBe(kind);
    expect(isWhole(kind, bytes)).toBe(true);
    // Of AVIF the decoder itself says so.
    if (kind !== 'avif') expect(isWhole(kind, bytes.subarray(0, bytes.length - 200))).toBe(false);
  },
);

test('what moves, what a browser may not decode and what is no picture are told apart', async () => {
  expect(pictureKind(await anAnimation('gif'))).toBe('animated');
  expect(pictureKind(await anAnimation('webp'))).toBe('animated');
  expect(pictureKind(await anAnimatedPng())).toBe('animated');
  expect(pictureKind(aHeic())).toBe('heic');
  expect(pictureKind(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('unsupported');
  expect(pictureKind(new Uint8Array())).toBe('unsupported');
});

test('what a phone adds behind a picture does not make it broken', async () => {
  const moving = Buffer.concat([await aLocatedPhoto(), Buffer.alloc(5_000, 7)]);
  expect(isWhole('jpeg', moving)).toBe(true);
});
