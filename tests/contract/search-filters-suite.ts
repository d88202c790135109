import { describe, expect, test } from 'vitest';
import type { Ask } from './search-asking.ts';

/** Filters, their counts, and those read out of the words. */
export function describeFilters({ search, ids }: Ask): void {
  describe('filters and facets', () => {
    test('values of one filter are "or", different filters "and"', async () => {
      expect(await ids('', { soldAt: ['tokopedia'], category: ['kopi'] })).toEqual(
        expect.arrayContaining(['gayo', 'bajawa']),
      );
      expect((await ids('', { province: ['74', '64'] })).toSorted()).toEqual(['amplang', 'layang']);
    });

    test('a group of the category tree holds its leaves', async () => {
      const { facets } = await search('kopi');
      expect(facets.category).toMatchObject({ kopi: 4, 'makanan-minuman': 4 });
      expect(await ids('kopi', { category: ['makanan-minuman'] })).toHaveLength(4);
    });

    test('the counts of a group ignore its own choice and heed the others', async () => {
      const free = await search('dodol');
      const chosen = await search('dodol', { province: ['31'] });
      expect(chosen.hits.map((hit) => hit.productId)).toEqual(['dodol-betawi']);
      expect(chosen.facets.province).toEqual(free.facets.province);
      expect(chosen.facets.soldAt).toEqual({});
      expect(free.facets.soldAt).toEqual({ tokopedia: 1, shopee: 1 });
    });

    test('regencies are counted only under one chosen province', async () => {
      expect((await search('')).facets.regency).toEqual({});
      expect((await search('', { province: ['32'] })).facets.regency).toEqual({ '32.05': 1, '32.06': 2 });
      expect((await search('', { province: ['32', '33'] })).facets.regency).toEqual({});
    });

    test('prices bound from both sides, and the range ignores its own choice', async () => {
      const { hits, priceIdr } = await search('kopi', { priceMinIdr: 65_000, priceMaxIdr: 100_000 });
      expect(hits.map((hit) => hit.productId).toSorted()).toEqual(['bajawa', 'gayo']);
      expect(priceIdr).toEqual({ min: 60_000, max: 120_000 });
    });

    test('only certificates in force count', async () => {
      expect(await ids('dodol', { claim: ['halal'] })).toEqual(['dodol']);
      expect((await search('dodol')).facets.claim).toEqual({ halal: 1 });
    });

    test('photo, maker and material confine', async () => {
      expect(await ids('', { photo: true })).toEqual(['gayo-foto']);
      expect(await ids('', { maker: 'griya' })).toEqual(['kain-lada']);
      expect(await ids('', { material: ['rotan'] })).toEqual(['tas']);
    });
  });

  describe('filters read from the words', () => {
    test.each([
      ['dodol di bawah 28 ribu', ['dodol'], { kind: 'price_max', value: 28_000, words: 'di bawah 28 ribu' }],
      ['dodol <28rb', ['dodol'], { kind: 'price_max', value: 28_000 }],
      ['dodol di atas 28.000', ['dodol-betawi'], { kind: 'price_min', value: 28_000 }],
      ['dodol dari garut', ['dodol'], { kind: 'regency', value: '32.05', words: 'dari garut' }],
      ['kopi ntt', ['bajawa'], { kind: 'province', value: '53', words: 'ntt' }],
      ['dodol halal', ['dodol'], { kind: 'claim', value: 'halal', words: 'halal' }],
      ['lada bersertifikat indikasi geografis', ['lada'], { kind: 'claim', value: 'ig' }],
    ])('%s', async (query, expected, filter) => {
      const { hits, readFilters } = await search(query);
      expect(hits.map((hit) => hit.productId)).toEqual(expected);
      expect(readFilters).toEqual([expect.objectContaining(filter)]);
    });

    test('the cheapest first, where that is asked for', async () => {
      const { hits, readFilters } = await search('kopi termurah');
      expect(hits.map((hit) => hit.productId)).toEqual(['gayo-contoh', 'bajawa', 'gayo', 'gayo-foto']);
      expect(readFilters).toEqual([expect.objectContaining({ kind: 'cheapest', words: 'termurah' })]);
    });

    test('a place or certificate that leaves no hit stays a word', async () => {
      const expired = await search('dodol betawi halal');
      expect(expired.hits.map((hit) => hit.productId)).toEqual(['dodol-betawi']);
      expect(expired.readFilters.map(({ kind }) => kind)).not.toContain('claim');
      const nowhere = await search('amplang dari garut');
      expect(nowhere.hits.map((hit) => hit.productId)).toEqual(['amplang']);
      expect(nowhere).toMatchObject({ readFilters: [], corrections: { dropped: ['garut'] } });
    });
  });
}
