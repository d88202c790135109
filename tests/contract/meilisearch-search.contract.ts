import { afterAll, describe } from 'vitest';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import { createMeiliSearch } from '#adapters/meilisearch/meili-search.ts';
import { pageIndexDocuments } from '#domain/search/index-document-store.ts';
import { documentsOf } from '#domain/search/vocabulary.ts';
import { readWords } from '#domain/search/vocabulary-store.ts';
import { meiliServer, openTestServer, type TestServer } from '../support/meilisearch.ts';
import { categories, now, synonyms } from './search-catalogue.ts';
import { describeSearchEngine, type OpenEngine } from './search-engine-suite.ts';
import { describeFacets } from './search-facets-suite.ts';

describe.skipIf(!meiliServer)('Meilisearch', () => {
  const servers: TestServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.clear())));

  /** As a site searches, which knows the words, or by the server's word alone. */
  const opening =
    (isTold: boolean): OpenEngine =>
    async ({ db }) => {
      const server = openTestServer();
      servers.push(server);
      const index = createMeiliIndex({ ...server, synonyms });
      await index.prepare();
      for (const name of ['products', 'makers'] as const) {
        for await (const upserts of pageIndexDocuments(db, name, { categories, synonyms, now })) {
          await index.apply(name, { upserts, deletes: [] });
        }
      }
      const counted = documentsOf((await readWords(db, 100_000)) ?? []);
      return createMeiliSearch({
        ...server,
        categories,
        synonyms,
        documentsOf: () => (isTold ? counted : null),
        timeoutMs: 5000,
      });
    };

  describeSearchEngine('search on Meilisearch', opening(false));
  describeFacets('search on Meilisearch', opening(false));
  describeSearchEngine('search on Meilisearch, its words known', opening(true));
});
