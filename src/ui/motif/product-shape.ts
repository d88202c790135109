import { oval } from './draw.ts';
import type { MotifKey, ShapeKey } from './motif.ts';
import { MOTIFS } from './motifs/all.ts';
import { SHAPES } from './objects/all.ts';
import { SHADE } from './objects/shape.ts';
import { type PaletteKey, TINTS } from './palette.ts';
import { clothPattern } from './pattern.ts';
import { aman } from './respect.ts';
import { contentId, hash, pick, randomFrom } from './seed.ts';
import { svgDocument } from './svg.ts';

type Options = { palette?: PaletteKey; structure?: number; width?: number; height?: number; viewBox?: string };

const CROP = 90;
const HANGS: readonly ShapeKey[] = ['selendang', 'anting'];

const stops = `<stop offset="0" stop-color="${SHADE}" stop-opacity=".34"/><stop offset="1" stop-color="${SHADE}" stop-opacity="0"/>`;
const shadowContent = `cx=".5" cy=".5" r=".5">${stops}</radialGradient>`;
const shadowId = contentId('g', shadowContent);
const shadow = `<radialGradient id="${shadowId}" ${shadowContent}`;

/**
 * The siluet: an object cut from its motif, on a tinted wall, in a field of 400 × 500. Structure, size and crop come
 * from the seed. The lowest 16 % of the field stays free, so that the tag "Ilustrasi" never covers the object.
 */
export function productShape(wanted: MotifKey, shape: ShapeKey, seed: string, options: Options = {}): string {
  const motif = aman(wanted, shape);
  const size = MOTIFS[motif].objectScale * pick([0.8, 1, 1.26], `ks${seed}`);
  const pattern = clothPattern(motif, seed, {
    palette: motif === wanted ? options.palette : undefined,
    structure: options.structure,
    scale: size,
    dx: 200 + (hash(`kx${seed}`) % CROP),
    dy: 250 + (hash(`ky${seed}`) % CROP),
  });
  const { fill, palette: p, paletteKey } = pattern;
  const drawn = SHAPES[shape]({ fill, p, motif, random: randomFrom(`ob${seed}`) });
  const standing = HANGS.includes(shape) ? '' : oval(200, 412, 150, 16, `url(#${shadowId})`);
  const { width = 400, height = 500, viewBox = '0 0 400 500' } = options;
  return svgDocument({
    width,
    height,
    viewBox,
    defs: [...pattern.defs, shadow],
    body: `<path d="M0 0h400v500H0z" fill="${TINTS[paletteKey]}"/><g transform="translate(0 -10)">${standing}${drawn}</g>`,
  });
}
