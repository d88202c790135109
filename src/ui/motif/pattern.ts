import { num } from './draw.ts';
import type { MotifKey } from './motif.ts';
import { MOTIFS } from './motifs/all.ts';
import { PALETTES, type Palette, type PaletteKey } from './palette.ts';
import { contentId, hash, pick } from './seed.ts';

export type PatternOptions = {
  palette?: PaletteKey;
  scale?: number;
  dx?: number;
  dy?: number;
  /** Which of the motif's structures; by default the seed picks it. */
  structure?: number;
};

export type Pattern = { fill: string; defs: string[]; palette: Palette; paletteKey: PaletteKey };

export function structureCount(motif: MotifKey): number {
  return MOTIFS[motif].structures.length;
}

/** A cloth as a paint: `fill` names the pattern, `defs` is what the drawing that uses it must define. */
export function clothPattern(motif: MotifKey, seed: string, options: PatternOptions = {}): Pattern {
  const { palettes, structures } = MOTIFS[motif];
  const paletteKey = options.palette ?? pick(palettes, `pal${seed}`);
  const palette = PALETTES[paletteKey];
  const structure = structures[(options.structure ?? hash(`vs${seed}`)) % structures.length] ?? structures[0];
  const { w, h, bg, body, rot, defs } = structure(palette, seed);
  const { dx = 0, dy = 0, scale = 1 } = options;
  const turn = rot ? `rotate(${rot}) ` : '';
  const place = `patternTransform="translate(${num(dx)} ${num(dy)}) ${turn}scale(${num(scale)})"`;
  const size = `width="${w}" height="${h}" patternUnits="userSpaceOnUse"`;
  const content = `${size} ${place}><rect width="${w}" height="${h}" fill="${bg}"/>${body}</pattern>`;
  const id = contentId('p', content);
  return {
    fill: `url(#${id})`,
    defs: [...(defs ? [defs] : []), `<pattern id="${id}" ${content}`],
    palette,
    paletteKey,
  };
}
