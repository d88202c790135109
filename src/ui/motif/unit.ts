import type { Palette, PaletteKey } from './palette.ts';

/**
 * One repeat of a cloth, in user units. `body` tiles without a seam: what crosses an edge is drawn again on the
 * opposite one. `rot` turns the finished cloth, in degrees. `defs` are drawn once and used by the body.
 */
export type Unit = { w: number; h: number; bg: string; body: string; rot?: number; defs?: string };

export type Structure = (p: Palette, seed: string) => Unit;

export type Motif = {
  palettes: readonly [PaletteKey, ...PaletteKey[]];
  structures: readonly [Structure, ...Structure[]];
  /** Size of the cloth where it covers an object of a 400 × 500 field. */
  objectScale: number;
};
