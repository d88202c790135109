import { expect, test } from 'vitest';
import { clothEnd, selvage } from './borders.ts';
import { MOTIF_KEYS } from './motif.ts';
import { PALETTES } from './palette.ts';

const frame = { x: 0, y: 0, width: 200, height: 60 };

test('tumpal triangles end songket and coastal ceplok only; every other cloth ends in plain bands', () => {
  const withTriangles = MOTIF_KEYS.filter((motif) =>
    / L?[\d.]+ [\d.]+Z/.test(clothEnd(motif, frame, 5, PALETTES.nila)),
  );
  expect(withTriangles).toEqual(['ceplok', 'songket']);
});

test('a selvage covers its whole width', () => {
  const stripes = [...selvage('m1', PALETTES.merah, 1280, 8).matchAll(/<rect x="(\d+)" width="([\d.]+)"/g)];
  const ends = stripes.map(([, x, width]) => Number(x) + Number(width));
  expect(Math.max(...ends)).toBeGreaterThanOrEqual(1280);
});

test('two makers do not share a selvage', () => {
  expect(selvage('m1', PALETTES.merah, 1280, 8)).not.toBe(selvage('m2', PALETTES.merah, 1280, 8));
});
