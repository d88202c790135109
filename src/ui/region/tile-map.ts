import type { Messages } from '#ui/messages/text.ts';

export type Island = keyof Messages['region']['islands'];

export interface MapTile {
  /** Kemendagri code. */
  code: string;
  short: string;
  island: Island;
  /** From 0, in a field of 16 × 7. */
  column: number;
  row: number;
}

export const mapColumns = 16;
export const mapRows = 7;

const tile = (island: Island) => (code: string, short: string, column: number, row: number) => ({
  code,
  short,
  island,
  column,
  row,
});
const sumatra = tile('sumatra');
const java = tile('java');
const nusaTenggara = tile('nusaTenggara');
const kalimantan = tile('kalimantan');
const sulawesi = tile('sulawesi');
const maluku = tile('maluku');
const papua = tile('papua');

/** One square a province, all of one size, roughly where it lies: the map of the design, in the order of the islands. */
export const mapTiles: readonly MapTile[] = [
  sumatra('11', 'Aceh', 0, 0),
  sumatra('12', 'Sumut', 1, 1),
  sumatra('13', 'Sumbar', 1, 2),
  sumatra('14', 'Riau', 2, 1),
  sumatra('15', 'Jambi', 2, 2),
  sumatra('16', 'Sumsel', 3, 3),
  sumatra('17', 'Bengkulu', 2, 3),
  sumatra('18', 'Lampung', 3, 4),
  sumatra('19', 'Babel', 4, 3),
  sumatra('21', 'Kepri', 3, 1),
  java('31', 'Jakarta', 5, 5),
  java('32', 'Jabar', 5, 6),
  java('33', 'Jateng', 6, 5),
  java('34', 'Yogya', 6, 6),
  java('35', 'Jatim', 7, 5),
  java('36', 'Banten', 4, 5),
  nusaTenggara('51', 'Bali', 8, 6),
  nusaTenggara('52', 'NTB', 9, 6),
  nusaTenggara('53', 'NTT', 10, 6),
  kalimantan('61', 'Kalbar', 6, 1),
  kalimantan('62', 'Kalteng', 6, 2),
  kalimantan('63', 'Kalsel', 7, 2),
  kalimantan('64', 'Kaltim', 7, 1),
  kalimantan('65', 'Kaltara', 7, 0),
  sulawesi('71', 'Sulut', 11, 0),
  sulawesi('72', 'Sulteng', 9, 1),
  sulawesi('73', 'Sulsel', 9, 3),
  sulawesi('74', 'Sultra', 10, 3),
  sulawesi('75', 'Gorontalo', 10, 1),
  sulawesi('76', 'Sulbar', 9, 2),
  maluku('81', 'Maluku', 12, 3),
  maluku('82', 'Malut', 12, 1),
  papua('91', 'Papua', 15, 2),
  papua('92', 'Papua Brt', 14, 2),
  papua('93', 'Papua Sel', 15, 4),
  papua('94', 'Papua Tgh', 14, 3),
  papua('95', 'Papua Peg', 15, 3),
  papua('96', 'Papua BD', 13, 2),
];

const lowestOfClass = [1, 5, 10, 25, 50, 100];

/** The indigo dip of a number of products: 0 for none, then 1–4, 5–9, 10–24, 25–49, 50–99, 100 and more. */
export function dipOf(count: number): number {
  return lowestOfClass.filter((lowest) => count >= lowest).length;
}

/** The classes as the legend names them, from the lightest dip: `1–4`, …, `100+`. */
export const dipLegend: readonly string[] = lowestOfClass.map((lowest, index) => {
  const next = lowestOfClass[index + 1];
  return next ? `${lowest}–${next - 1}` : `${lowest}+`;
});
