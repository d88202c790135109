import type { MotifKey, ShapeKey } from './motif.ts';

const GUARDED: readonly MotifKey[] = ['ulos', 'parang', 'kawung', 'toraja'];
const STEPPED_OR_SAT_ON: readonly ShapeKey[] = ['sepatu', 'bantal', 'kursi', 'tikar'];
const SOUTH_SULAWESI = '73';

/** Ulos, parang, kawung and Toraja carving are never stepped or sat on: a forbidden pair becomes neutral lurik. */
export function aman(motif: MotifKey, shape: ShapeKey): MotifKey {
  return GUARDED.includes(motif) && STEPPED_OR_SAT_ON.includes(shape) ? 'lurik' : motif;
}

/** Toraja carving stands on Toraja craft alone: it has to be named for a thing, and the thing has to come from there. */
export function mayBeWorn(motif: MotifKey, provinceCode: string | null): boolean {
  return motif !== 'toraja' || provinceCode === SOUTH_SULAWESI;
}
