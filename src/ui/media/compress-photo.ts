import { mostPixels, mostUploadBytes, type PictureRefusal, smallestSidePx } from '#domain/media/picture.ts';
import { isWhole, pictureKind } from './picture-kind.ts';

const longestSidePx = 2_000;
const mostBytes = 400_000;
const qualities = [0.86, 0.76, 0.66, 0.56];
/** When no quality is small enough, the picture is made smaller and tried again. */
const shrink = 0.8;

export type Compressed = { blob: Blob } | { refusal: PictureRefusal | 'too-large' };

/**
 * Turns a file of the phone into a JPEG of at most 400 kB, upright, its longest side at most 2,000 px. What else the file
 * carried, such as the place where it was taken, stays on the phone.
 */
export async function compressPhoto(file: Blob): Promise<Compressed> {
  if (file.size > mostUploadBytes) return { refusal: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (kind === 'animated' || kind === 'unsupported') return { refusal: kind };
  if (!isWhole(kind, bytes)) return { refusal: 'unreadable' };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { refusal: kind === 'heic' ? 'heic' : 'unreadable' };
  const { width, height } = bitmap;
  if (width * height > mostPixels) return { refusal: 'too-many-pixels' };
  if (Math.min(width, height) < smallestSidePx) return { refusal: 'too-small' };
  const blob = await smallEnough(bitmap);
  bitmap.close();
  return { blob };
}

async function smallEnough(bitmap: ImageBitmap): Promise<Blob> {
  let scale = Math.min(1, longestSidePx / Math.max(bitmap.width, bitmap.height));
  for (;;) {
    const encode = draw(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    for (const quality of qualities) {
      const blob = await encode(quality);
      if (blob.size <= mostBytes) return blob;
    }
    scale *= shrink;
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): (quality: number) => Promise<Blob> {
  const type = 'image/jpeg';
  if ('OffscreenCanvas' in window) {
    const canvas = new OffscreenCanvas(width, height);
    paint(canvas.getContext('2d'), bitmap, width, height);
    return (quality) => canvas.convertToBlob({ type, quality });
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  paint(canvas.getContext('2d'), bitmap, width, height);
  return (quality) =>
    new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), type, quality),
    );
}

function paint(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  bitmap: ImageBitmap,
  width: number,
  height: number,
): void {
  if (!context) throw new Error('The browser has no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
}
