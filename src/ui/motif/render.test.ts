import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOTIF_KEYS, MOTIF_VERSION, SHAPE_KEYS } from './motif.ts';
import { isMotifKind, MOTIF_KINDS, type MotifKind, motifHref, renderMotif, STANDING_IDS } from './render.ts';
import { SHAPES_BY_CATEGORY } from './shape-words.ts';

const idsOf = (kind: MotifKind): readonly string[] =>
  kind in STANDING_IDS ? STANDING_IDS[kind as keyof typeof STANDING_IDS] : ['a', 'b', 'c'];

test('the version of the drawings changes whenever a drawing does', () => {
  const digest = createHash('sha256');
  for (const kind of MOTIF_KINDS) {
    for (const id of idsOf(kind)) {
      for (const motif of [null, ...MOTIF_KEYS]) digest.update(renderMotif(kind, { id, motif, provinceCode: '73' }));
    }
  }
  for (const shape of SHAPE_KEYS) digest.update(renderMotif('produk', { id: shape, shape, provinceCode: '16' }));
  for (const categorySlug of Object.keys(SHAPES_BY_CATEGORY)) {
    for (const provinceCode of ['12', '32', '53', '91']) {
      digest.update(renderMotif('produk', { id: `${categorySlug}${provinceCode}`, categorySlug, provinceCode }));
    }
  }
  expect(MOTIF_VERSION, 'raise MOTIF_VERSION in motif.ts to this digest').toBe(digest.digest('hex').slice(0, 8));
});

test('an address carries version, kind and id, and an odd id cannot leave its place', () => {
  expect(motifHref('produk', 'a/../b')).toBe(`/motif/${MOTIF_VERSION}/produk/a%2F..%2Fb.svg`);
});

test('only the named kinds are kinds', () => {
  expect(MOTIF_KINDS.every(isMotifKind)).toBe(true);
  expect(isMotifKind('toString')).toBe(false);
});

test('the name of a record does not change its cloth, only its id does', () => {
  const cloth = (id: string, name: string) =>
    renderMotif('produk-dekat', { id, name, categorySlug: 'batik', provinceCode: '33' });
  expect(cloth('p1', 'Batik Solo')).toBe(cloth('p1', 'Batik dari Solo'));
  expect(cloth('p1', 'Batik Solo')).not.toBe(cloth('p2', 'Batik Solo'));
});

test('a category with a motif shows cloth, any other shows a thing', () => {
  expect(renderMotif('kategori', { id: 'batik', motif: 'kawung', shape: 'kain' })).not.toContain('radialGradient');
  expect(renderMotif('kategori', { id: 'kopi', shape: 'kopi' })).toContain('radialGradient');
});

test('a list of one province and craft shows many different drawings', () => {
  const list = Array.from({ length: 24 }, (_, i) =>
    renderMotif('produk', { id: `p${i}`, categorySlug: 'tenun-songket', provinceCode: '53' }),
  );
  expect(new Set(list).size).toBe(24);
});

test('any id gives a drawing, twice the same', () => {
  const anyKind = fc.constantFrom(...MOTIF_KINDS);
  fc.assert(
    fc.property(anyKind, fc.string({ unit: 'binary' }), fc.constantFrom('33', '53', null), (kind, id, provinceCode) => {
      const drawing = renderMotif(kind, { id, provinceCode });
      expect(drawing.startsWith('<svg ')).toBe(true);
      expect(renderMotif(kind, { id, provinceCode })).toBe(drawing);
    }),
    {
      numRuns: 60,
      examples: MOTIF_KINDS.flatMap((kind) => [
        [kind, '__proto__', '33'],
        [kind, 'constructor', null],
      ]),
    },
  );
});
