import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeFor } from './choose-shape.ts';
import { isShapeKey } from './motif.ts';
import { SHAPE_WORDS, SHAPES_BY_CATEGORY } from './shape-words.ts';

const shapeOf = (name: string, categorySlug = 'rumah-dekorasi') => shapeFor({ id: 'p1', name, categorySlug });

test('a shape named for the thing wins over title and category', () => {
  expect(shapeFor({ id: 'p1', shape: 'guci', name: 'Jaket kulit', categorySlug: 'kulit' })).toBe('guci');
});

test('an unknown shape name counts as none', () => {
  expect(shapeFor({ id: 'p1', shape: 'roket', name: 'Jaket kulit', categorySlug: 'kulit' })).toBe('kemeja');
});

test.each([
  ['Jaket Kulit Garut', 'kemeja'],
  ['Hanoon Industries Work Jacket Boxy Fit', 'kemeja'],
  ['Tas kopi kanvas', 'tas'],
  ['Sandal jepit', 'sepatu'],
  ['Sambal roa Manado 200 g', 'toples'],
  ['Madu Sumbawa', 'madu'],
  ['Kelom Geulis', 'sepatu'],
  ['Sarung bantal tenun', 'bantal'],
  ['Batik Kayu Krebet', 'kotak'],
  ['Golok Cibatu', 'bilah'],
  ['Tikar Purun', 'tikar'],
  ['Topi bambu', 'topi'],
  ['Songkok Recca', 'peci'],
  ['Miniatur Kapal Pinisi', 'perahu'],
  ['Miniatur rumah adat', 'kotak'],
  ['Sasando Rote', 'petik'],
  ['Gamelan', 'gong'],
  ['Tifa Biak', 'gendang'],
  ['Ukiran kayu', 'patung'],
  ['Payung kertas', 'payung'],
])('%s is drawn as %s: the first noun is the thing', (name, shape) => {
  expect(shapeOf(name)).toBe(shape);
});

test('dry seblak is a cracker, wet seblak is not', () => {
  const shapes = (name: string) => new Set(Array.from({ length: 60 }, (_, i) => shapeFor({ id: `p${i}`, name })));
  expect(shapes('Seblak Kering Pedas')).toEqual(new Set(['kerupuk', 'pouch']));
  expect(shapes('SEBLAK INSTAN')).toEqual(new Set(['pouch', 'mangkuk', 'saset']));
});

test('a list of one category does not show one shape alone', () => {
  const shapes = new Set(Array.from({ length: 40 }, (_, i) => shapeFor({ id: `p${i}`, categorySlug: 'batik' })));
  expect(shapes).toEqual(new Set(['kain', 'kemeja', 'selendang']));
});

test('any title gets a shape, the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, id) => {
      const shape = shapeFor({ id, name });
      expect(isShapeKey(shape)).toBe(true);
      expect(shapeFor({ id, name })).toBe(shape);
    }),
  );
});

test('no word names two looks, and every shape of the tables exists', () => {
  const words = SHAPE_WORDS.flatMap(([, list]) => list.split(', '));
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  const shapes = [...SHAPE_WORDS.flatMap(([list]) => list), ...Object.values(SHAPES_BY_CATEGORY).flat()];
  expect(shapes.filter((shape) => !isShapeKey(shape))).toEqual([]);
});
