import { isShapeKey, type ShapeKey } from './motif.ts';
import { pick } from './seed.ts';
import { SHAPE_WORDS, SHAPES_BY_CATEGORY, type Shapes } from './shape-words.ts';

export type ShapeChoice = {
  /** The record's stable id: it picks among several fitting shapes. */
  id: string;
  /** A shape named for the thing itself; an unknown name counts as none. */
  shape?: string | null;
  categorySlug?: string | null;
  /** The product's title: its first word that names a known thing decides. */
  name?: string | null;
};

const UNKNOWN: Shapes = ['kotak'];
const byWord = new Map(
  SHAPE_WORDS.flatMap(([shapes, words]) => words.split(', ').map((word) => [word, shapes] as const)),
);

/** Indonesian names a thing first and says what kind after it: the first known noun is the thing. */
function shapesInTitle(title: string): Shapes | null {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const [i, word] of words.entries()) {
    const found = byWord.get(`${word} ${words[i + 1]}`) ?? byWord.get(word);
    if (found) return found;
  }
  return null;
}

/** A named shape wins, then the words of the title, then the category; the id picks, so that lists do not look the same. */
export function shapeFor({ id, shape, categorySlug, name }: ShapeChoice): ShapeKey {
  if (shape && isShapeKey(shape)) return shape;
  const slug = categorySlug ?? '';
  // An id may be any text, also the name of something that every object has.
  const ofCategory = Object.hasOwn(SHAPES_BY_CATEGORY, slug) ? SHAPES_BY_CATEGORY[slug] : undefined;
  const shapes = shapesInTitle(name ?? '') ?? ofCategory ?? UNKNOWN;
  return pick(shapes, `sh${id}`);
}
