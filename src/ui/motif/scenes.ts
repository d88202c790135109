import { gantung, type HangingCloth } from './gantung.ts';
import type { MotifKey } from './motif.ts';
import { hash } from './seed.ts';

/** Beside the title on a wide screen: four cloths from four directions of the compass. */
const WIDE: HangingCloth[] = [
  { motif: 'anyam', seed: 'hero', palette: 'pandan', structure: 0, x: 10, width: 92, length: 238, scale: 0.7 },
  { motif: 'songket', seed: 'hero', palette: 'emas', structure: 0, x: 120, width: 140, length: 430, scale: 0.5 },
  { motif: 'ceplok', seed: 'hero', palette: 'lasem', structure: 0, x: 280, width: 172, length: 510, scale: 0.62 },
  { motif: 'ikat', seed: 'hero', palette: 'sumba', structure: 0, x: 472, width: 116, length: 362, scale: 0.66 },
];

/** Above the title on a phone: a strip of 112 px. */
const NARROW: HangingCloth[] = [
  { motif: 'lurik', seed: 'hero', palette: 'nilaL', structure: 1, x: 16, width: 58, length: 60, scale: 0.5 },
  { motif: 'songket', seed: 'hero', palette: 'emas', structure: 0, x: 84, width: 66, length: 84, scale: 0.26 },
  { motif: 'anyam', seed: 'hero', palette: 'pandan', structure: 2, x: 160, width: 70, length: 66, scale: 0.5 },
  { motif: 'ikat', seed: 'hero', palette: 'sumba', structure: 5, x: 240, width: 66, length: 88, scale: 0.42 },
  { motif: 'ceplok', seed: 'hero', palette: 'lasem', structure: 1, x: 316, width: 60, length: 70, scale: 0.34 },
];

/** Above the form that signs in: three cloths, 150 px. */
const DOOR: HangingCloth[] = [
  { motif: 'lurik', seed: 'masuk', palette: 'nilaL', structure: 1, x: 24, width: 90, length: 96, scale: 0.5 },
  { motif: 'ikat', seed: 'masuk', palette: 'sumba', structure: 2, x: 146, width: 100, length: 124, scale: 0.42 },
  { motif: 'anyam', seed: 'masuk', palette: 'pandan', structure: 2, x: 278, width: 88, length: 83, scale: 0.5 },
];

export type HeroId = 'lebar' | 'sempit' | 'masuk';

export function hero(id: HeroId): string {
  if (id === 'lebar') return gantung(610, 560, WIDE);
  return id === 'sempit' ? gantung(390, 112, NARROW) : gantung(390, 150, DOOR);
}

/** Cloths no place or person has to answer for. */
export const COMMON_MOTIFS = ['lurik', 'anyam', 'truntum', 'ceplok', 'megamendung'] as const satisfies MotifKey[];

const LENGTHS = [230, 300, 262, 284];
const SCALES: Readonly<Record<(typeof COMMON_MOTIFS)[number], number>> = {
  lurik: 0.8,
  anyam: 0.7,
  truntum: 0.7,
  ceplok: 0.55,
  megamendung: 0.5,
};

/** A collection's banner: four different cloths, in an order and with lengths of its own. */
export function hangingRow(seed: string): string {
  const first = hash(`ur${seed}`);
  const cloths = LENGTHS.map((_, i): HangingCloth => {
    const motif = COMMON_MOTIFS[(first + i * 2) % COMMON_MOTIFS.length] ?? 'lurik';
    const length = LENGTHS[(hash(`pj${seed}`) + i) % LENGTHS.length] ?? 260;
    return { motif, seed: `${seed}-${i}`, x: 16 + i * 154, width: 136, length, scale: SCALES[motif] };
  });
  return gantung(640, 360, cloths);
}
