import { motifFor } from './choose-motif.ts';
import { shapeFor } from './choose-shape.ts';
import { cloth } from './cloth.ts';
import { initialsTile } from './initials.ts';
import { isMotifKey, MOTIF_VERSION } from './motif.ts';
import { MOTIFS } from './motifs/all.ts';
import { pinggir } from './pinggir.ts';
import { productShape } from './product-shape.ts';
import { COMMON_MOTIFS, type HeroId, hangingRow, hero } from './scenes.ts';
import { pick } from './seed.ts';

/** What a drawing is about. `id` is the stable id of the record, never its name: it is the seed. */
export type MotifSubject = {
  id: string;
  name?: string | null;
  motif?: string | null;
  shape?: string | null;
  categorySlug?: string | null;
  /** Kemendagri, two digits. */
  provinceCode?: string | null;
};

export const MOTIF_KINDS = [
  'produk',
  'produk-dekat',
  'produk-tepi',
  'kategori',
  'provinsi',
  'pembuat',
  'pembuat-kain',
  'pinggir',
  'duta',
  'koleksi',
  'hero',
  'merek',
  'kosong',
] as const;

export type MotifKind = (typeof MOTIF_KINDS)[number];

/** Kinds that belong to no record, with the only ids they have. */
export const STANDING_IDS = {
  hero: ['lebar', 'sempit', 'masuk'],
  merek: ['bbi'],
  kosong: ['hasil', 'simpanan', 'luring', 'halaman'],
} as const satisfies Partial<Record<MotifKind, readonly string[]>>;

export function isMotifKind(text: string): text is MotifKind {
  return (MOTIF_KINDS as readonly string[]).includes(text);
}

/** Where a drawing is served from: kept for ever, because the version of the drawings stands in it. */
export function motifHref(kind: MotifKind, id: string): string {
  return `/motif/${MOTIF_VERSION}/${kind}/${encodeURIComponent(id)}.svg`;
}

const SQUARE = { width: 400, height: 400 };
const SWATCH = { width: 240, height: 269 };

function productMotif(subject: MotifSubject) {
  const shape = shapeFor(subject);
  return { shape, motif: motifFor({ ...subject, shape }) };
}

function productDrawing(subject: MotifSubject): string {
  const { motif, shape } = productMotif(subject);
  return productShape(motif, shape, subject.id);
}

/** A category with a motif is cloth and shows it; any other shows a thing, cropped to the tile. */
function categoryDrawing(subject: MotifSubject): string {
  const { id, motif } = subject;
  if (motif && isMotifKey(motif)) return cloth(motif, id, { ...SWATCH, scale: MOTIFS[motif].objectScale });
  const shape = shapeFor({ ...subject, categorySlug: subject.categorySlug ?? id });
  const worn = id === 'anyaman' ? 'anyam' : pick(COMMON_MOTIFS, `km${id}`);
  return productShape(worn, shape, id, { ...SWATCH, viewBox: '8 24 384 430' });
}

const drawings: Readonly<Record<MotifKind, (subject: MotifSubject) => string>> = {
  produk: productDrawing,
  'produk-dekat': (s) => cloth(productMotif(s).motif, s.id, { ...SQUARE, scale: 1.3 }),
  'produk-tepi': (s) => cloth(productMotif(s).motif, s.id, { ...SQUARE, scale: 0.6, layout: 'pinggir' }),
  kategori: categoryDrawing,
  provinsi: (s) => cloth(motifFor(s), s.id, { width: 300, height: 400, scale: 0.62, layout: 'kepala' }),
  pembuat: (s) => initialsTile(motifFor(s), s.id, { width: 200, height: 200 }),
  'pembuat-kain': (s) => cloth(motifFor(s), s.id, { width: 1280, height: 300, scale: 0.8 }),
  duta: (s) => cloth(motifFor(s), s.id, { width: 400, height: 500, scale: 0.62 }),
  pinggir: (s) => pinggir(s.id, pick(MOTIFS[motifFor(s)].palettes, `pal${s.id}`)),
  koleksi: (s) => hangingRow(s.id),
  hero: (s) => hero(s.id as HeroId),
  merek: (s) => pinggir(s.id, 'merah'),
  kosong: (s) =>
    cloth(pick(COMMON_MOTIFS, `kosong-${s.id}`), `kosong-${s.id}`, { width: 144, height: 180, scale: 0.6 }),
};

/** One SVG document: the same subject gives the same bytes, in every process and on every day. */
export function renderMotif(kind: MotifKind, subject: MotifSubject): string {
  return drawings[kind](subject);
}
