import { expect, test } from 'vitest';
import { provinces } from '#domain/region/region.ts';
import { dipLegend, dipOf, mapColumns, mapRows, mapTiles } from './tile-map.ts';

test('every province has one tile, and no tile is of no province', () => {
  expect(mapTiles.map(({ code }) => code).toSorted()).toEqual(provinces.map(({ code }) => code).toSorted());
});

test('no two tiles lie on one place, and all lie within the field', () => {
  const places = mapTiles.map(({ column, row }) => `${column},${row}`);
  expect(new Set(places).size).toBe(mapTiles.length);
  for (const { column, row } of mapTiles) {
    expect(column >= 0 && column < mapColumns && row >= 0 && row < mapRows).toBe(true);
  }
});

test('a number of products falls into the class that the legend names', () => {
  expect([0, 1, 4, 5, 9, 10, 24, 25, 49, 50, 99, 100, 4000].map(dipOf)).toEqual([
    0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6,
  ]);
  expect(dipLegend).toEqual(['1–4', '5–9', '10–24', '25–49', '50–99', '100+']);
});
