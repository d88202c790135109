import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import fingerprintOf from 'sharp-phash';
import {
  type EncodedPicture,
  type EncodePicture,
  type LookAtPicture,
  mostPixels,
  type PictureRefusal,
  smallestSidePx,
  tallestRatio,
  variantWidths,
} from '#domain/media/picture.ts';
import { type PhotoFormat, photoWidthsPx } from '#domain/photo.ts';
import { fail, ok, type Result } from '#domain/result.ts';

// Everything libvips can read is shut but these four: SVG, PDF and the rest are never even opened.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((loader) => `VipsForeignLoad${loader}Buffer`),
});
sharp.cache(false);
// One picture at a time, on one core: the others answer visitors.
sharp.concurrency(1);

const decodable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);
const animations = new Set(['image/gif', 'image/apng']);
const heic = /^image\/hei[cf]/;
const input = { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true } as const;
const mostSeconds = 60;
const paper = '#ffffff';
const placeholderWidthPx = 16;

const encoders: Record<PhotoFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 4 }),
  jpg: (picture) => picture.jpeg({ quality: 78, mozjpeg: true }),
};

interface Raster {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Decodes with libvips, whatever the file's name says. Only pixels pass: what else a file carries ends here. */
export const encodePicture: EncodePicture = async (original) => {
  const kind = (await fileTypeFromBuffer(original).catch(() => undefined))?.mime;
  const refusal = refuseKind(kind) ?? (await refuseShape(original));
  if (refusal) return fail(refusal);
  const raster = await decode(original);
  return raster.ok ? ok(await encode(raster.value)) : raster;
};

/** From a variant that is stored: as near to the look of its original as a copy is. */
export const lookAtPicture: LookAtPicture = async (picture) => {
  const raster = await decode(picture);
  return raster.ok ? fingerprintOf(raster.value.data, { raw: raster.value.info }) : null;
};

function refuseKind(kind: string | undefined): PictureRefusal | null {
  if (kind === undefined) return 'not-a-picture';
  if (decodable.has(kind)) return null;
  if (heic.test(kind)) return 'heic';
  if (animations.has(kind)) return 'animated';
  return kind.startsWith('image/') || kind.endsWith('/xml') ? 'unsupported' : 'not-a-picture';
}

async function refuseShape(original: Uint8Array): Promise<PictureRefusal | null> {
  try {
    const { width, height, pages = 1 } = await sharp(original, { ...input, limitInputPixels: false }).metadata();
    if (pages > 1) return 'animated';
    if (width * height > mostPixels) return 'too-many-pixels';
    return Math.min(width, height) < smallestSidePx ? 'too-small' : null;
  } catch {
    return 'unreadable';
  }
}

/** Upright, in sRGB, without transparency, no wider and taller than pages use. */
async function decode(original: Uint8Array): Promise<Result<Raster, PictureRefusal>> {
  const widest = Math.max(...photoWidthsPx);
  try {
    const picture = sharp(original, input)
      .timeout({ seconds: mostSeconds })
      .autoOrient()
      .resize({ width: widest, height: widest * tallestRatio, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: paper })
      .toColourspace('srgb')
      .raw();
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    return ok({ data, info });
  } catch {
    return fail('unreadable');
  }
}

async function encode({ data, info }: Raster): Promise<EncodedPicture> {
  const raster = () => sharp(data, { raw: info });
  const widths = variantWidths(info.width);
  const variants: EncodedPicture['variants'] = [];
  for (const widthPx of widths) {
    for (const [format, encodeAs] of Object.entries(encoders) as [PhotoFormat, (typeof encoders)[PhotoFormat]][]) {
      variants.push({ widthPx, format, bytes: await encodeAs(raster().resize({ width: widthPx })).toBuffer() });
    }
  }
  const tiny = await raster().resize({ width: placeholderWidthPx }).webp({ quality: 40 }).toBuffer();
  const widthPx = widths.at(-1) ?? info.width;
  return {
    widthPx,
    heightPx: Math.round((info.height * widthPx) / info.width),
    fingerprint: await fingerprintOf(data, { raw: info }),
    placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
    variants,
  };
}
