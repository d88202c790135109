import { crc32 as crcOf } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A JPEG of noise over a slope, as heavy as a camera's. */
export async function aPhoto(widthPx: number, heightPx: number): Promise<Buffer> {
  return (await noise(widthPx, heightPx)).jpeg({ quality: 88 }).toBuffer();
}

/** Noise that no codec can flatten away, over a colour. */
export async function noise(widthPx: number, heightPx: number): Promise<Sharp> {
  const grain = await sharp({
    create: {
      width: Math.ceil(widthPx / 4),
      height: Math.ceil(heightPx / 4),
      channels: 3,
      background: '#8a5a3c',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  return sharp(grain).resize(widthPx, heightPx, { fit: 'fill' });
}

/** Left half red, right half blue, with a place on Earth and, where asked, the camera held on its side. */
export async function aLocatedPhoto(orientation = 1): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 400, height: 600, channels: 3, background } })
      .png()
      .toBuffer();
  const blue = await half('#0000ff');
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 400, top: 0 }])
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: 'KameraUji', Copyright: 'Nama Pembuat (contoh)' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 13/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '107/1 54/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

/** The first bytes of an iPhone's file: what it is, without a picture. */
export function aHeic(): Buffer {
  const box = Buffer.alloc(64);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('mif1heic', 16, 'latin1');
  return box;
}

export async function anAnimation(format: 'webp' | 'gif'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#aa0000', '#00aa00'].map((background) =>
      sharp({ create: { width: 400, height: 400, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG that says it has frames. */
export async function anAnimatedPng(): Promise<Buffer> {
  const still = await (await noise(400, 400)).png().toBuffer();
  const control = Buffer.alloc(20);
  control.writeUInt32BE(8, 0);
  control.write('acTL', 4, 'latin1');
  control.writeUInt32BE(2, 8);
  control.writeUInt32BE(crcOf(control.subarray(4, 16)), 16);
  const endOfHeader = 33;
  return Buffer.concat([still.subarray(0, endOfHeader), control, still.subarray(endOfHeader)]);
}
