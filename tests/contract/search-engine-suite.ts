import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { openTestDatabase } from '../support/database.ts';
import { asking } from './search-asking.ts';
import { loadSearchCatalogue } from './search-catalogue.ts';
import { describeCorrections } from './search-corrections-suite.ts';
import { describeFilters } from './search-filters-suite.ts';
import { describeHostile } from './search-hostile-suite.ts';
import { describeWords } from './search-words-suite.ts';

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

    const ask = asking(() => engine);
    const { search } = ask;

    describeWords(ask);
    describeCorrections(ask);
    describeFilters(ask);
    describeHostile(ask);

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
