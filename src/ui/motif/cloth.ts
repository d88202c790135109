import { carriesTumpal, clothEnd, pita, tumpal } from './borders.ts';
import { box } from './draw.ts';
import type { MotifKey } from './motif.ts';
import type { Palette } from './palette.ts';
import { clothPattern, type PatternOptions } from './pattern.ts';
import { svgDocument } from './svg.ts';

/** `badan` the field alone, `pinggir` with a border below (20 %), `kepala` with a band on the right (30 %). */
export type Layout = 'badan' | 'pinggir' | 'kepala';

export type ClothOptions = PatternOptions & { width: number; height: number; layout?: Layout };

function lowerBorder(motif: MotifKey, width: number, height: number, p: Palette): string {
  const deep = Math.round(height * 0.2);
  const count = Math.max(4, Math.round(width / (deep * 0.55)));
  const top = height - deep;
  const upper =
    box(0, top - 14, width, deep + 14, p.g) + box(0, top - 14, width, 3, p.m) + box(0, top - 9, width, 2, p.a);
  const end = clothEnd(motif, { x: 0, y: top, width, height: deep - 8 }, count, p);
  return upper + end + box(0, height - 8, width, 3, p.a) + box(0, height - 5, width, 5, p.m);
}

function rightBand(motif: MotifKey, width: number, height: number, p: Palette): string {
  const wide = Math.round(width * 0.3);
  const count = Math.max(4, Math.round(height / 46));
  const facing = wide * 0.44;
  const ends = carriesTumpal(motif)
    ? tumpal({ x: 0, y: wide * 0.5 - 4, width: height, height: facing }, count, p, false) +
      tumpal({ x: 0, y: 4, width: height, height: facing }, count, p)
    : pita({ x: 0, y: 4, width: height, height: wide - 12 }, p);
  const ground = box(0, 0, wide, height, p.g) + box(0, 0, 3, height, p.m) + box(7, 0, 2, height, p.a);
  const turned = `<g transform="translate(${wide - 4} 0) rotate(90)">${ends}</g>`;
  return `<g transform="translate(${width - wide} 0)">${ground}${turned}${box(wide - 4, 0, 4, height, p.m)}</g>`;
}

export function cloth(motif: MotifKey, seed: string, options: ClothOptions): string {
  const { width, height, layout = 'badan' } = options;
  const { fill, defs, palette } = clothPattern(motif, seed, options);
  let body = box(0, 0, width, height, fill);
  if (layout === 'pinggir') body += lowerBorder(motif, width, height, palette);
  if (layout === 'kepala') body += rightBand(motif, width, height, palette);
  return svgDocument({ width, height, defs, body });
}
