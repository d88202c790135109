import { expect, test } from 'vitest';
import { findProvince, findRegency, provinces } from '#domain/region/region.ts';
import { readCategories, readStarter } from './content.ts';

const starter = readStarter();

test('the starter catalogue covers 388 products of all 38 provinces, made by about a hundred sample makers', () => {
  expect(starter.products).toHaveLength(388);
  expect(new Set(starter.products.map((product) => product.province))).toEqual(
    new Set(provinces.map(({ code }) => code)),
  );
  expect(starter.makers.length).toBeGreaterThanOrEqual(95);
  expect(starter.makers.length).toBeLessThanOrEqual(115);
});

test('each sample stands in a leaf category and a place that exists, and each maker makes something', () => {
  const leaves = new Set(readCategories().leaves.map(({ slug }) => slug));
  const makersWithProducts = new Set(starter.products.map((product) => product.maker));
  for (const product of starter.products) {
    expect(leaves, product.key).toContain(product.category);
    expect(findProvince(product.province), product.key).not.toBeNull();
    if (product.regency) expect(findRegency(product.regency)?.provinceCode, product.key).toBe(product.province);
  }
  expect(starter.makers.filter((maker) => !makersWithProducts.has(maker.key))).toEqual([]);
});

test('every sample has its own sentences in both languages, and no summary stands twice', () => {
  const texts = starter.products.flatMap((p) => [p.summary, p.summary_en, p.story, p.story_en]);
  expect(texts.filter((text) => text.trim().length < 20)).toEqual([]);
  expect(new Set(starter.products.map((p) => p.summary)).size).toBe(388);
  expect(new Set(starter.products.map((p) => p.summary_en)).size).toBe(388);
});
