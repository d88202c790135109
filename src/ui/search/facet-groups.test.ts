import { expect, test } from 'vitest';
import { parseCategories } from '#domain/product/category.ts';
import type { FacetCounts, SearchRequest } from '#domain/search/search-engine.ts';
import { facetGroups } from './facet-groups.ts';

const words = { name_en: 'Coffee', summary: '', summary_en: '' };
const categories = parseCategories([
  { slug: 'makanan-minuman', name: 'Makanan', ...words, children: [{ slug: 'kopi', name: 'Kopi', ...words }] },
]);
const nothingChosen = { category: [], province: [], regency: [], material: [], claim: [], soldAt: [], locale: 'id' };
const noCounts: FacetCounts = { category: {}, province: {}, regency: {}, material: {}, claim: {}, soldAt: {} };

function groupsOf(request: Partial<SearchRequest>, counts: Partial<FacetCounts>) {
  return facetGroups({ ...nothingChosen, ...request } as SearchRequest, { ...noCounts, ...counts }, categories);
}

test('a group with nothing to choose is left out', () => {
  expect(groupsOf({}, { soldAt: { tokopedia: 3 } }).map(({ name }) => name)).toEqual(['tempat']);
});

test('the form lists what products stand in, not the groups of the tree', () => {
  const [group] = groupsOf({}, { category: { 'makanan-minuman': 9, kopi: 9 } });
  expect(group?.first.map(({ value }) => value)).toEqual(['kopi']);
});

test('provinces stand in the address by their slugs', () => {
  const [group] = groupsOf({}, { province: { '53': 4 } });
  expect(group?.first[0]).toMatchObject({ value: 'nusa-tenggara-timur', label: 'Nusa Tenggara Timur', count: 4 });
});

test('what is chosen stays in view, also where nothing of it is left', () => {
  const counts = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`bahan ${index}`, 9 - index]));
  const [group] = groupsOf({ material: ['sutra'] }, { material: counts });
  expect(group?.first.at(-1)).toMatchObject({ value: 'sutra', checked: true, count: 0 });
  expect(group?.first).toHaveLength(7);
  expect(group?.more).toHaveLength(3);
});

test('a choice moves nothing in its own group', () => {
  const soldAt = { tokopedia: 5, shopee: 3, blibli: 2 };
  const values = (chosen: string[]) => groupsOf({ soldAt: chosen }, { soldAt })[0]?.first.map(({ value }) => value);
  expect(values(['blibli'])).toEqual(values([]));
});

test('the most frequent come first, and equals by name', () => {
  const [group] = groupsOf({}, { soldAt: { shopee: 2, tokopedia: 5, blibli: 2 } });
  expect(group?.first.map(({ label }) => label)).toEqual(['Tokopedia', 'Blibli', 'Shopee']);
});
