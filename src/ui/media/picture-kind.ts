export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'animated' | 'unsupported';

/** What a file is by its first bytes, as the server will judge it; its name and what the device says count for nothing. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 4) === '\x89PNG') return isAnimatedPng(bytes) ? 'animated' : 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return isAnimatedWebp(bytes) ? 'animated' : 'webp';
  if (text(0, 3) === 'GIF') return 'animated';
  if (text(4, 8) === 'ftyp') return kindOfBrand(text(8, 12));
  return 'unsupported';
}

/** Whether a file goes on to its end: a browser shows the upper half of a broken one as if it were whole. */
export function isWhole(kind: PictureKind, bytes: Uint8Array): boolean {
  if (kind === 'jpeg') return holdsJpegEnd(bytes);
  if (kind === 'png') return indexOf(bytes, 'IEND', Math.max(0, bytes.length - 64)) >= 0;
  if (kind === 'webp') return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
  return true;
}

function kindOfBrand(brand: string): PictureKind {
  if (brand === 'avif') return 'avif';
  if (brand === 'avis' || brand === 'msf1') return 'animated';
  return ['heic', 'heix', 'heim', 'heis', 'mif1'].includes(brand) ? 'heic' : 'unsupported';
}

/** The chunk that announces frames stands before the picture's own. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const frames = indexOf(bytes, 'acTL', 0);
  return frames >= 0 && frames < indexOf(bytes, 'IDAT', 0);
}

function isAnimatedWebp(bytes: Uint8Array): boolean {
  return indexOf(bytes, 'VP8X', 12) === 12 && ((bytes[20] ?? 0) & 2) !== 0;
}

/** The end marker after the first scan; one before it is that of a preview in the header. */
function holdsJpegEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  for (; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function indexOf(bytes: Uint8Array, name: string, from: number): number {
  const codes = [...name].map((letter) => letter.charCodeAt(0));
  for (let at = from; at + codes.length <= bytes.length; at += 1) {
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}
