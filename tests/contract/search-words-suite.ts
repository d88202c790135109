import { describe, expect, test } from 'vitest';
import type { Ask } from './search-asking.ts';

/** How words match, and in which order. */
export function describeWords({ search, ids }: Ask): void {
  describe('words', () => {
    test('all words must match', async () => {
      expect(await ids('keripik tempe renyah')).toEqual(['keripik']);
    });

    test.each([
      ['a letter changed', 'kopi gajo'],
      ['a letter left out', 'kopi arabka gayo'],
      ['a letter too many', 'kopi arabikka gayo'],
      ['two neighbours swapped', 'kopi arabiak gayo'],
      ['two edits in a long word', 'kopi arbikka gayo'],
    ])('a misspelt word finds what was meant: %s', async (_, query) => {
      expect(await ids(query)).toEqual(expect.arrayContaining(['gayo', 'gayo-foto', 'gayo-contoh']));
    });

    test('what was corrected is told', async () => {
      const { corrections } = await search('kripik singkogn balado');
      expect(corrections.replaced).toEqual([{ from: 'singkogn', to: 'singkong' }]);
      expect(corrections.query).toContain('singkong');
      expect((await search('kopi gayo')).corrections).toEqual({ replaced: [], dropped: [], query: null });
    });

    test('the last word may be unfinished', async () => {
      expect(await ids('ampl')).toEqual(['amplang']);
      expect(await ids('kopi baj')).toEqual(['bajawa']);
      expect((await search('kopi baj')).corrections.replaced).toEqual([]);
    });

    test('a whole word is not drowned in words it begins', async () => {
      const found = await ids('tas');
      expect(found).toEqual(expect.arrayContaining(['tas', 'tas-0', 'tas-4']));
      expect(found).not.toContain('tasik');
    });

    test('synonyms are equal both ways, across languages', async () => {
      expect(await ids('merica muntok')).toEqual(['lada']);
      expect(await ids('coffee bajawa')).toEqual(['bajawa']);
    });

    test('a synonym of several words matches as a phrase, not word by word', async () => {
      expect((await ids('kuku macan'))[0]).toBe('amplang');
      expect(await ids('white pepper')).toEqual(['lada']);
      expect(await ids('amplang')).not.toContain('macan');
    });

    test.each(['kupu-kupu', 'kupu kupu', 'kupukupu', 'Kupu–Kupu'])(
      'reduplication matches however written: %s',
      async (query) => {
        expect(await ids(query)).toContain('kupu');
      },
    );

    test('accents and capitals do not matter', async () => {
      expect(await ids('KOPI ÁRABIKA gayó')).toContain('gayo');
    });

    test('a word that nothing matches beside the others is dropped, and that is said', async () => {
      const { hits, corrections } = await search('kopi bajawa xqzwv');
      expect(hits.map((hit) => hit.productId)).toEqual(['bajawa']);
      expect(corrections).toMatchObject({ dropped: ['xqzwv'], query: 'kopi bajawa' });
    });

    test('what is said of the sale goes before what is said of the thing, and is no slip', async () => {
      const { hits, corrections } = await search('jual bakpia kacang asli 250 gram');
      expect(hits.map((hit) => hit.productId)).toEqual(['bakpia']);
      expect(corrections).toMatchObject({ replaced: [], query: 'bakpia kacang' });
      expect(corrections.dropped.toSorted()).toEqual(['250', 'asli', 'gram', 'jual']);
    });

    test('a whole word is not drowned in words it begins, not even where the last one is dropped', async () => {
      expect(await ids('kopi xqzwv')).toEqual(await ids('kopi'));
    });

    test('nothing is found where nothing is meant', async () => {
      const { total, hits } = await search('xqzwv');
      expect({ total, hits }).toEqual({ total: { value: 0, relation: 'exact' }, hits: [] });
    });
  });

  describe('order', () => {
    test('real before sample, with photo first, whatever is popular', async () => {
      expect(await ids('kopi arabika gayo')).toEqual(['gayo-foto', 'gayo', 'gayo-contoh']);
    });

    test('the name counts before a passing mention', async () => {
      expect((await ids('tempe')).indexOf('keripik')).toBe(0);
    });

    test('by price both ways, and newest', async () => {
      expect(await ids('dodol', { sort: 'price_asc' })).toEqual(['dodol', 'dodol-betawi']);
      expect(await ids('dodol', { sort: 'price_desc' })).toEqual(['dodol-betawi', 'dodol']);
      expect(await ids('gayo', { sort: 'newest' })).toEqual(['gayo', 'gayo-foto', 'gayo-contoh']);
    });

    test.each([1, 7, 24, 48])('the order is the same however many stand on a page: %i', async (perPage) => {
      expect((await ids('kopi gayo', { perPage }))[0]).toBe('gayo-foto');
      expect((await ids('putih lada', { perPage }))[0]).toBe('lada');
      expect(await ids('tas', { perPage })).toEqual((await ids('tas', { perPage: 12 })).slice(0, perPage));
    });

    test('pages follow each other without gaps or repeats, and end', async () => {
      const whole = await ids('', { perPage: 48 });
      const paged = await Promise.all([1, 2, 3, 4].map((page) => ids('', { page, perPage: 7 })));
      expect(paged.flat()).toEqual(whole);
      const beyond = await search('kopi', { page: 100 });
      expect(beyond.hits).toEqual([]);
      expect(beyond.total.value).toBeGreaterThan(0);
    });
  });
}
