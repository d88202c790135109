/** Stands in the address of every drawing, which is kept for ever: it changes whenever a drawing does. */
export const MOTIF_VERSION = 'bae7ae5d';

/** The twelve cloths and crafts that are drawn by code. Keys are the Indonesian names, as in the catalogue's data. */
export const MOTIF_KEYS = [
  'kawung',
  'parang',
  'truntum',
  'ceplok',
  'megamendung',
  'ikat',
  'songket',
  'ulos',
  'toraja',
  'papua',
  'anyam',
  'lurik',
] as const;

export type MotifKey = (typeof MOTIF_KEYS)[number];

export const SHAPE_KEYS = [
  'kain',
  'selendang',
  'kemeja',
  'tas',
  'keranjang',
  'guci',
  'cangkir',
  'kursi',
  'sepatu',
  'bantal',
  'kotak',
  'anting',
  'kopi',
  'botol',
  'toples',
  'pouch',
  'mangkuk',
  'piring',
  'kaleng',
  'saset',
  'teh',
  'jamu',
  'madu',
  'rempah',
  'dodol',
  'kerupuk',
  'tube',
  'sabun',
  'mainan',
  'boneka',
  'angklung',
  'cobek',
  'cangkul',
  'topi',
  'peci',
  'tikar',
  'bilah',
  'petik',
  'gong',
  'gendang',
  'patung',
  'payung',
  'perahu',
] as const;

/** The objects a motif is cut into where a product has no photo. */
export type ShapeKey = (typeof SHAPE_KEYS)[number];

export function isMotifKey(text: string): text is MotifKey {
  return (MOTIF_KEYS as readonly string[]).includes(text);
}

export function isShapeKey(text: string): text is ShapeKey {
  return (SHAPE_KEYS as readonly string[]).includes(text);
}
