import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseStarter } from '#domain/starter/starter.ts';
import { generateMakers, generateProducts } from './generate-products.ts';

const folder = 'content/produk';
const starter = parseStarter(readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8'))));

test('equal seeds give equal products, other seeds others', () => {
  const names = (seed: number) => [...generateProducts(starter, 50, seed)].map((product) => product.name);
  expect(names(7)).toEqual(names(7));
  expect(names(7)).not.toEqual(names(8));
});

test('words follow Zipf: the commonest stands in many names, hundreds of others in few', () => {
  const names = [...generateProducts(starter, 5000, 1)].map((product) => product.name.toLowerCase().split(' '));
  const counts = Map.groupBy(
    names.flatMap((words) => [...new Set(words)]),
    (word) => word,
  );
  const frequencies = [...counts.values()].map((found) => found.length).toSorted((a, b) => b - a);
  expect(frequencies[0]).toBeGreaterThan(1500);
  expect(frequencies.filter((n) => n < 50).length).toBeGreaterThan(300);
});

test('each product belongs to a generated shop that says it is made up', () => {
  const makers = generateMakers(starter, 100, 3);
  const keys = new Set(makers.map((maker) => maker.key));
  expect(makers.every((maker) => maker.name.endsWith('(buatan)'))).toBe(true);
  expect([...generateProducts(starter, 100, 3)].every((product) => keys.has(product.makerKey))).toBe(true);
});
