import { type PhotoFormat, photoWidthsPx } from '#domain/photo.ts';
import type { Result } from '#domain/result.ts';
import type { Fingerprint } from './fingerprint.ts';

export const mostUploadBytes = 25_000_000;
export const mostPixels = 50_000_000;
/** Below this nobody would see what is for sale. */
export const smallestSidePx = 300;
/** A picture taller than this many times its width is cut down in both. */
export const tallestRatio = 2;

/** Why a file is no picture that can be shown. */
export const pictureRefusals = [
  'unreadable',
  'not-a-picture',
  'unsupported',
  'heic',
  'animated',
  'too-many-pixels',
  'too-small',
  'lost',
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

export interface EncodedPicture {
  widthPx: number;
  heightPx: number;
  placeholder: string;
  /** What it looks like, see `fingerprint.ts`. */
  fingerprint: string;
  variants: { widthPx: number; format: PhotoFormat; bytes: Uint8Array }[];
}

/** Looks at a file, whatever it says it is, and makes the variants that pages use: upright, in sRGB, without EXIF. */
export type EncodePicture = (original: Uint8Array) => Promise<Result<EncodedPicture, PictureRefusal>>;

/** What a picture of ours looks like, see `fingerprint.ts`; null: the file cannot be read. */
export type LookAtPicture = (picture: Uint8Array) => Promise<Fingerprint | null>;

/** The widths to make of a picture: never wider than it is; a narrow one keeps its own. */
export function variantWidths(widthPx: number): number[] {
  const fitting = photoWidthsPx.filter((width) => width <= widthPx);
  return fitting.length > 0 ? fitting : [widthPx];
}

export function variantKey(storageKey: string, widthPx: number, format: PhotoFormat): string {
  return `${storageKey}/${widthPx}.${format}`;
}

/** Two folders: originals are never served, and what is below `media/` only for a row that says so. */
export function originalKeyOf(id: string): string {
  return `originals/${id}`;
}

export function storageKeyOf(id: string): string {
  return `media/${id}`;
}
