import { crc32 as crcOf } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aHeic, aLocatedPhoto, anAnimatedPng, anAnimation, aPhoto, noise } from '../../../tests/support/pictures.ts';
import { encodePicture } from './encode-picture.ts';

async function encoded(original: Uint8Array) {
  const result = await encodePicture(original);
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

async function refusalOf(original: Uint8Array): Promise<string | null> {
  const result = await encodePicture(original);
  return result.ok ? null : result.refusal;
}

const script = '<script>alert(1)</script>';
const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900">${script}</svg>`;

test('a picture comes in AVIF, WebP and JPEG, in each width of the pages up to its own', async () => {
  const picture = await encoded(await aPhoto(1_500, 1_200));
  expect(picture.variants.map(({ widthPx, format }) => `${widthPx}.${format}`)).toEqual(
    [320, 640, 960, 1280].flatMap((width) => ['avif', 'webp', 'jpg'].map((format) => `${width}.${format}`)),
  );
  for (const { widthPx, format, bytes } of picture.variants) {
    const { width, height, format: found } = await sharp(bytes).metadata();
    expect([width, height, found]).toEqual([
      widthPx,
      Math.round(widthPx * 0.8),
      { avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format],
    ]);
  }
  expect([picture.widthPx, picture.heightPx]).toEqual([1_280, 1_024]);
  expect(picture.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(picture.placeholder.length).toBeLessThan(400);
});

test('a picture narrower than the narrowest width keeps its own', async () => {
  const picture = await encoded(await aPhoto(310, 400));
  expect([...new Set(picture.variants.map(({ widthPx }) => widthPx))]).toEqual([310]);
});

test.each([
  ['png', () => noise(400, 400).then((picture) => picture.png().toBuffer())],
  ['webp', () => noise(400, 400).then((picture) => picture.webp().toBuffer())],
  ['avif', () => noise(400, 400).then((picture) => picture.avif({ effort: 0 }).toBuffer())],
])('%s is taken as it comes', async (_, make) => {
  expect((await encoded(await make())).widthPx).toBe(320);
});

test('where and with what it was taken is gone from every variant', async () => {
  const original = await aLocatedPhoto();
  expect((await sharp(original).metadata()).exif?.includes('KameraUji')).toBe(true);
  for (const { bytes } of (await encoded(original)).variants) {
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect(Buffer.from(bytes).includes('KameraUji')).toBe(false);
  }
});

test('a picture taken on its side stands upright: what was left is on top', async () => {
  const { widthPx, heightPx, variants } = await encoded(await aLocatedPhoto(6));
  expect([widthPx, heightPx]).toEqual([320, 427]);
  const jpeg = variants.find(({ format }) => format === 'jpg')?.bytes;
  const { data } = await sharp(jpeg).extract({ left: 150, top: 20, width: 1, height: 1 }).raw().toBuffer({
    resolveWithObject: true,
  });
  expect(data[0]).toBeGreaterThan(200);
  expect(data[2]).toBeLessThan(60);
});

test('what is see-through stands on white', async () => {
  const clear = await sharp({ create: { width: 400, height: 400, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  const { variants } = await encoded(clear);
  const { data } = await sharp(variants[0]?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(250);
});

test('code carried behind, before or inside a picture reaches no variant', async () => {
  const photo = await aPhoto(400, 400);
  const behind = Buffer.concat([photo, Buffer.from(`PK\u0003\u0004${script}`)]);
  const comment = Buffer.from(script);
  const inside = Buffer.concat([
    photo.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
    comment,
    photo.subarray(2),
  ]);
  for (const polyglot of [behind, inside]) {
    for (const { bytes } of (await encoded(polyglot)).variants)
      expect(Buffer.from(bytes).includes('<script')).toBe(false);
  }
  expect(await refusalOf(Buffer.concat([Buffer.from(script), photo]))).toBe('not-a-picture');
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ['SVG', () => Buffer.from(svg), 'unsupported'],
  ['SVG without its first line', () => Buffer.from(svg.slice(21)), 'not-a-picture'],
  ['a page', () => Buffer.from(`<!doctype html>${script}`), 'not-a-picture'],
  ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'not-a-picture'],
  ['nothing', () => Buffer.alloc(0), 'not-a-picture'],
  ['GIF', () => anAnimation('gif'), 'animated'],
  ['moving WebP', () => anAnimation('webp'), 'animated'],
  ['moving PNG', () => anAnimatedPng(), 'animated'],
  ['TIFF', async () => (await noise(400, 400)).tiff().toBuffer(), 'unsupported'],
  ['HEIC', () => aHeic(), 'heic'],
  ['JPEG of eight pixels', () => aPhoto(8, 8), 'too-small'],
  [
    'picture of 64 megapixels',
    () =>
      sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    'too-many-pixels',
  ],
  [
    'PNG that claims 60,000 × 60,000',
    async () => claimSize(await (await noise(400, 400)).png().toBuffer(), 60_000),
    'too-many-pixels',
  ],
])('%s is refused with its own reason', async (_, make, reason) => {
  expect(await refusalOf(await make())).toBe(reason);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s cut off half-way is unreadable', async (format) => {
  const whole = await (await noise(500, 500)).toFormat(format).toBuffer();
  expect(await refusalOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('unreadable');
});

test('a head without a picture is unreadable', async () => {
  expect(await refusalOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500)]))).toBe('unreadable');
});

function claimSize(png: Buffer, sidePx: number): Buffer {
  png.writeUInt32BE(sidePx, 16);
  png.writeUInt32BE(sidePx, 20);
  png.writeUInt32BE(crcOf(png.subarray(12, 29)), 29);
  return png;
}
