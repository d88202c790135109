import type { MotifKey } from './motif.ts';

/** What a province gave its name to. Kemendagri codes; a province that has not reviewed its mapping stays neutral. */
const BY_PROVINCE: Readonly<Record<string, MotifKey>> = {
  '12': 'ulos',
  '13': 'songket',
  '14': 'songket',
  '16': 'songket',
  '21': 'songket',
  '32': 'megamendung',
  '33': 'parang',
  '34': 'kawung',
  '35': 'ceplok',
  '53': 'ikat',
  '91': 'papua',
};

/** Neutral plaited provinces: Lampung, Nusa Tenggara Barat, Kalimantan but East, Papua Tengah and Pegunungan. */
const PLAITED = ['18', '52', '61', '62', '63', '65', '94', '95'];

/** The structure that belongs to nobody: a neighbour's symbol is never borrowed. */
export function neutralMotif(provinceCode: string | null): MotifKey {
  return PLAITED.includes(provinceCode ?? '') ? 'anyam' : 'lurik';
}

/** The motif of a place; neutral where the place is unknown or has none of its own. */
export function placeMotif(provinceCode: string | null): MotifKey {
  return BY_PROVINCE[provinceCode ?? ''] ?? neutralMotif(provinceCode);
}
