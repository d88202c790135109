import { num } from '../draw.ts';
import type { MotifKey } from '../motif.ts';
import type { Palette } from '../palette.ts';

/** `fill` is the cloth the object is cut from. */
export type Cut = { fill: string; p: Palette; motif: MotifKey; random: () => number };

/** Drawn in a field of 400 × 500: it stands on y = 412, with light from the left. */
export type Shape = (cut: Cut) => string;

export const SHADE = '#1d1008';

export const join = (parts: readonly string[]) => parts.join('');

export function shade(d: string, opacity: number): string {
  return `<path d="${d}" fill="${SHADE}" opacity="${num(opacity)}"/>`;
}

export function gleam(d: string, opacity: number, width: number): string {
  const stroke = `stroke="#fff" stroke-opacity="${num(opacity)}" stroke-width="${num(width)}"`;
  return `<path d="${d}" fill="none" ${stroke} stroke-linecap="round"/>`;
}

export function steam(d: string, { d: dark }: Palette, opacity: number, width: number): string {
  const stroke = `stroke="${dark}" stroke-opacity="${num(opacity)}" stroke-width="${num(width)}"`;
  return `<path d="${d}" fill="none" ${stroke} stroke-linecap="round"/>`;
}

export function plate(x: number, y: number, width: number, height: number, rx: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" fill="${fill}"/>`;
}
