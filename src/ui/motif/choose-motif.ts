import { isMotifKey, isShapeKey, type MotifKey } from './motif.ts';
import { neutralMotif, placeMotif } from './place-motif.ts';
import { aman, mayBeWorn } from './respect.ts';

export type MotifChoice = {
  /** A motif named for the thing itself; an unknown name counts as none. */
  motif?: string | null;
  categorySlug?: string | null;
  /** Kemendagri, two digits. */
  provinceCode?: string | null;
  shape?: string | null;
};

const BATIK: readonly MotifKey[] = ['ceplok', 'megamendung', 'parang', 'kawung'];
const WOVEN: readonly MotifKey[] = ['songket', 'ikat', 'ulos'];
/** Quiet enough to wrap food in: the guarded and the festive cloths stay off packets. */
const ON_FOOD: readonly MotifKey[] = ['lurik', 'anyam', 'truntum', 'ceplok', 'megamendung'];
const FOOD = [
  'makanan-minuman',
  'makanan-ringan',
  'makanan-olahan',
  'bumbu-sambal',
  'kopi',
  'teh-cokelat-rempah',
  'minuman-herbal',
];
const CENTRAL_JAVA = '33';

function foodMotif(provinceCode: string | null): MotifKey {
  if (provinceCode === CENTRAL_JAVA) return 'truntum';
  const motif = placeMotif(provinceCode);
  return ON_FOOD.includes(motif) ? motif : neutralMotif(provinceCode);
}

function craftMotif(categorySlug: string, provinceCode: string | null): MotifKey {
  const place = placeMotif(provinceCode);
  if (categorySlug === 'anyaman') return 'anyam';
  if (categorySlug === 'batik') return BATIK.includes(place) ? place : neutralMotif(provinceCode);
  if (categorySlug === 'tenun-songket') return WOVEN.includes(place) ? place : 'lurik';
  return FOOD.includes(categorySlug) ? foodMotif(provinceCode) : place;
}

/** A motif named for the thing wins; then craft picks, and place where the craft is not cloth. Respect has the last word. */
export function motifFor({ motif, categorySlug, provinceCode = null, shape }: MotifChoice): MotifKey {
  const isNamed = motif && isMotifKey(motif) && mayBeWorn(motif, provinceCode);
  const chosen = isNamed ? motif : craftMotif(categorySlug ?? '', provinceCode);
  return shape && isShapeKey(shape) ? aman(chosen, shape) : chosen;
}
