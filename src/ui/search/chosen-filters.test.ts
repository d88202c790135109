import { expect, test } from 'vitest';
import { parseCategories } from '#domain/product/category.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import { chosenFilters, withoutFilters } from './chosen-filters.ts';

const words = { name_en: 'Coffee', summary: '', summary_en: '' };
const categories = parseCategories([
  { slug: 'makanan-minuman', name: 'Makanan', ...words, children: [{ slug: 'kopi', name: 'Kopi', ...words }] },
]);

function aRequest(change: Partial<SearchRequest> = {}): SearchRequest {
  const lists = { category: [], province: [], regency: [], material: [], claim: [], soldAt: [] };
  const switches = { endorsed: false, photo: false, direct: false, procurement: false };
  const rest = { priceMinIdr: null, priceMaxIdr: null, maker: null, sort: 'relevance', page: 1, perPage: 24 } as const;
  return { query: '', locale: 'id', ...lists, ...switches, ...rest, ...change };
}

test('each chosen value is a chip, and its link takes out that value alone', () => {
  const chosen = chosenFilters(aRequest({ category: ['kopi'], province: ['51', '53'] }), [], categories);
  expect(chosen.map(({ label }) => label)).toEqual(['Kopi', 'Bali', 'Nusa Tenggara Timur']);
  expect(chosen[1]?.without).toMatchObject({ category: ['kopi'], province: ['53'] });
});

test('a regency goes when its province does', () => {
  const [province] = chosenFilters(aRequest({ province: ['32'], regency: ['32.05'] }), [], categories);
  expect(province?.without).toMatchObject({ province: [], regency: [] });
});

test('a changed choice begins again at the first page', () => {
  const [chosen] = chosenFilters(aRequest({ photo: true, page: 4 }), [], categories);
  expect(chosen?.without).toMatchObject({ photo: false, page: 1 });
});

test('price limits are chips of their own', () => {
  const chosen = chosenFilters(aRequest({ priceMinIdr: 10000, priceMaxIdr: 100000 }), [], categories);
  expect(chosen.map(({ label }) => label)).toEqual(['Mulai Rp\u00a010.000', 'Sampai Rp\u00a0100.000']);
  expect(chosen[1]?.without).toMatchObject({ priceMinIdr: 10000, priceMaxIdr: null });
});

test('a filter read out of the words is taken out with its words', () => {
  const request = aRequest({ query: 'Kopi Dari Garut murah' });
  const read = { kind: 'regency', value: '32.05', words: 'dari garut' } as const;
  const [chosen] = chosenFilters(request, [read], categories);
  expect(chosen).toMatchObject({ label: 'Garut', without: { query: 'Kopi murah' } });
});

test('without filters the words and the order stay', () => {
  const bare = withoutFilters(
    aRequest({ query: 'kopi', sort: 'price_asc', province: ['51'], priceMaxIdr: 5, page: 3 }),
  );
  expect(bare).toEqual(aRequest({ query: 'kopi', sort: 'price_asc' }));
});
