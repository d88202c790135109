import { type MotifChoice, motifFor } from '#ui/motif/choose-motif.ts';
import { gantung } from '#ui/motif/gantung.ts';
import { MOTIFS } from '#ui/motif/motifs/all.ts';
import { pick } from '#ui/motif/seed.ts';

export type ClothOf = MotifChoice & { id: string };

/** Where two cloths hang from the upper edge of a field. */
interface Field {
  width: number;
  height: number;
  /** How large the pattern stands, beside what suits a thing cut from it. */
  enlarged: number;
  cloths: readonly { x: number; width: number; length: number }[];
}

/** The cloths of what is shared: of one craft and one dye, no two alike. */
export function hungCloths(of: ClothOf, { width, height, enlarged, cloths }: Field): string {
  const motif = motifFor(of);
  const palette = pick(MOTIFS[motif].palettes, `pal${of.id}`);
  const hung = cloths.map((cloth, at) => ({
    ...{ ...cloth, motif, palette, seed: at === 0 ? of.id : `${of.id}-${at}` },
    scale: MOTIFS[motif].objectScale * enlarged * (at === 0 ? 1 : 0.7),
  }));
  return gantung(width, height, hung);
}
