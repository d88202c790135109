import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { SearchEngine, SearchRequest } from '#domain/search/search-engine.ts';
import { openTestDatabase } from '../support/database.ts';
import { aSearch } from '../support/search-documents.ts';
import { loadSearchCatalogue } from './search-catalogue.ts';

/** An engine over the catalogue that stands in the database, once it knows all of it. */
export type OpenEngine = (database: OpenDatabase) => Promise<SearchEngine>;

/** What every search engine must do, on the same documents. */
export function describeSearchEngine(name: string, openEngine: OpenEngine): void {
  describe(name, () => {
    let database: OpenDatabase;
    let engine: SearchEngine;

    beforeAll(async () => {
      database = await openTestDatabase();
      await loadSearchCatalogue(database.db);
      engine = await openEngine(database);
    });
    afterAll(() => database.close());

    const search = (query: string, wanted: Partial<SearchRequest> = {}) => engine.search(aSearch(query, wanted));
    const ids = async (query: string, wanted: Partial<SearchRequest> = {}) =>
      (await search(query, wanted)).hits.map((hit) => hit.productId);

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

      test('pages follow each other without gaps or repeats, and end', async () => {
        const whole = await ids('', { perPage: 48 });
        const paged = await Promise.all([1, 2, 3, 4].map((page) => ids('', { page, perPage: 7 })));
        expect(paged.flat()).toEqual(whole);
        const beyond = await search('kopi', { page: 100 });
        expect(beyond.hits).toEqual([]);
        expect(beyond.total.value).toBeGreaterThan(0);
      });
    });

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
        expect(await ids('', { maker: 'griya' })).toEqual(['melati']);
        expect(await ids('', { material: ['rotan'] })).toEqual(['tas']);
      });

      test.each(["kopi' OR '1'='1", 'kopi" OR category EXISTS', '*', '\\', "'); drop table products; --", '%', '😀'])(
        'a hostile filter value matches nothing: %s',
        async (value) => {
          for (const filter of ['category', 'province', 'regency', 'material', 'claim', 'soldAt'] as const) {
            expect(await ids('', { [filter]: [value] })).toEqual([]);
          }
          expect(await ids('', { maker: value })).toEqual([]);
        },
      );
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

    describe('answers', () => {
      test('the matched parts of the name are marked, and the pieces make up the name', async () => {
        const { hits } = await search('tempe kripik');
        expect(hits[0]?.highlights).toEqual([
          { text: 'Keripik ', matched: false },
          { text: 'Tempe', matched: true },
          { text: ' Renyah', matched: false },
        ]);
      });

      test('in English the English name is marked', async () => {
        const { hits } = await search('gayo coffee', { locale: 'en' });
        const english = hits.find((hit) => hit.productId === 'gayo');
        expect(english?.highlights.map((piece) => piece.text).join('')).toBe('Gayo Arabica Coffee');
        expect(english?.highlights.filter((piece) => piece.matched).map((piece) => piece.text)).toEqual([
          'Gayo',
          'Coffee',
        ]);
      });

      test.each([
        '',
        ' ',
        '\u0000',
        '%00',
        '!',
        '<->',
        "' | '",
        ':*',
        'a:b & !c',
        '((',
        '\\',
        '"',
        '-',
        '--',
        '😀',
        'قهوة',
        '\u202egayo',
        'OR',
        'AND NOT',
        '\ud800',
        'x'.repeat(5000),
        'kopi '.repeat(1000),
        `${'a'.repeat(39)}😀`,
        '٣٤',
        '½',
        'ﷺ'.repeat(200),
      ])('any query is answered: %.20j', async (query) => {
        const { total, hits } = await search(query);
        expect(hits.length).toBeLessThanOrEqual(total.value);
        expect(await engine.suggest(query, 'id', 6)).toBeInstanceOf(Array);
        expect(await engine.searchMakers(query, 5)).toBeInstanceOf(Array);
      });
    });

    describe('suggestions and makers', () => {
      test('products, makers, categories and places go on from what was typed', async () => {
        expect(await engine.suggest('kopi arab', 'id', 6)).toContainEqual(
          expect.objectContaining({ kind: 'product', slug: 'gayo', label: 'Kopi Arabika Gayo' }),
        );
        expect(await engine.suggest('dapur', 'id', 6)).toContainEqual(
          expect.objectContaining({ kind: 'maker', slug: 'dapur', label: 'Dapur Mawar' }),
        );
        expect(await engine.suggest('tenun', 'id', 6)).toContainEqual(
          expect.objectContaining({ kind: 'category', slug: 'tenun-songket' }),
        );
        expect(await engine.suggest('garu', 'id', 6)).toContainEqual(
          expect.objectContaining({ kind: 'place', slug: 'jawa-barat/garut' }),
        );
      });

      test('suggestions survive a slip, keep to the limit and put the real before samples', async () => {
        const suggested = await engine.suggest('arabiak', 'id', 4);
        expect(suggested.length).toBeLessThanOrEqual(4);
        expect(suggested.filter(({ kind }) => kind === 'product').map(({ slug }) => slug)).toEqual([
          'gayo-foto',
          'gayo',
          'gayo-contoh',
        ]);
      });

      test('makers are found by name, craft and place, real ones first', async () => {
        expect(await engine.searchMakers('mawar', 5)).toEqual(['dapur']);
        expect(await engine.searchMakers('kopi', 5)).toEqual(['contoh', 'kebun']);
        expect(await engine.searchMakers('jogja', 5)).toEqual(['griya']);
        expect(await engine.searchMakers('grya wastra', 5)).toEqual(['griya']);
      });
    });
  });
}
