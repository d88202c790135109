import sharp from 'sharp';
import { expect, test } from 'vitest';
import { nearDistance } from '#domain/media/fingerprint.ts';
import { encodePicture } from './encode-picture.ts';

/** Rectangles on a ground, others for each seed. */
function aScene(seed: number) {
  const layers = Array.from({ length: 9 }, (_, at) => {
    const n = (seed * 131 + at * 57) % 97;
    const [left, top] = [(n * 7) % 500, (n * 13) % 350];
    const size = { width: 60 + ((n * 5) % 240), height: 50 + ((n * 3) % 200) };
    const background = { r: (n * 29) % 255, g: (n * 53) % 255, b: 90 };
    return { input: { create: { ...size, channels: 3 as const, background } }, left, top };
  });
  const ground = { width: 800, height: 600, channels: 3 as const, background: '#dddddd' };
  return sharp({ create: ground }).composite(layers);
}

async function fingerprintOf(picture: Buffer): Promise<string> {
  const encoded = await encodePicture(picture);
  if (!encoded.ok) throw new Error(encoded.refusal);
  return encoded.value.fingerprint;
}

const distance = (one: string, two: string) => [...one].filter((sign, at) => sign !== two[at]).length;

test('a picture stays near itself, packed anew, smaller or lighter, and far from others', async () => {
  const png = await aScene(1).png().toBuffer();
  const own = await fingerprintOf(png);
  expect(own).toMatch(/^[01]{64}$/);
  const copies = [
    await sharp(png).jpeg({ quality: 45 }).toBuffer(),
    await sharp(png).resize(420).webp({ quality: 60 }).toBuffer(),
    await sharp(png).modulate({ brightness: 1.08 }).jpeg().toBuffer(),
  ];
  const near: number[] = [];
  for (const copy of copies) near.push(distance(own, await fingerprintOf(copy)));
  const far: number[] = [];
  for (const seed of [2, 3, 4, 5]) far.push(distance(own, await fingerprintOf(await aScene(seed).png().toBuffer())));
  process.stdout.write(`signs that differ: copies ${near.join(', ')}; others ${far.join(', ')}\n`);
  expect(Math.max(...near)).toBeLessThanOrEqual(nearDistance);
  expect(Math.min(...far)).toBeGreaterThan(nearDistance);
});
