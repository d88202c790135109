import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filtersOf } from '#adapters/meilisearch/filter-text.ts';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import type { IndexDocument } from '#domain/search/search-index.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { meiliServer, openTestServer, type TestServer } from '../support/meilisearch.ts';
import { aSearch } from '../support/search-documents.ts';
import { hostileTexts } from './hostile-input.ts';

/** Made of what the server's filter language is made of. */
const piece = fc.constantFrom(
  ...['"', "'", '\\', ' ', '\t', '\n', '(', ')', '[', ']', ',', '=', '!=', '<', '>', '*', '%', '\u0000', '\u202e'],
  ...[' OR ', ' AND ', ' NOT ', ' IN ', ' TO ', ' EXISTS', ' IS NULL', ' CONTAINS ', '_geoRadius(', 'null', 'province'],
  ...['a', 'B', 'é', 'ﬁ', '١', 'ß', 'قهوة', '😀', '茶'],
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
);
const values = [...new Set(fc.sample(anyText, { numRuns: 600, seed: 20_260_301 }))];
const strangers = fc.sample(anyText, { numRuns: 300, seed: 7 });

/** The server knows values without case, width and the space around them. */
const folded = (value: string) => value.toWellFormed().trim().normalize('NFKD').toLowerCase().trim();

describe.skipIf(!meiliServer)('a filter on a Meilisearch server', () => {
  let server: TestServer;
  const held = Map.groupBy(
    values.map((value, at) => ({ id: `p-${at}`, value })),
    ({ value }) => folded(value),
  );

  beforeAll(async () => {
    server = openTestServer();
    const index = createMeiliIndex({ ...server, synonyms: parseSynonyms([]) });
    await index.prepare();
    const documents = values.map((value, at) => ({
      id: `p-${at}`,
      materials: [value],
      maker_id: value,
      doc_version: 1,
    }));
    await index.apply('products', { upserts: documents as unknown as IndexDocument[], deletes: [] });
  });
  afterAll(() => server.clear());

  async function idsBy(filters: string[][]): Promise<string[][]> {
    const indexUid = `${server.indexPrefix}products`;
    const queries = filters.map((filter) => ({ indexUid, filter, limit: 1000, attributesToRetrieve: ['id'] }));
    const { results } = await server.client.multiSearch({ queries });
    return results.map(({ hits }) => hits.map((hit) => String(hit.id)).toSorted());
  }

  test('by any text it finds exactly the documents that hold that text', async () => {
    let found = 0;
    for (const value of [...values, ...strangers, ...hostileTexts.map(([, text]) => text)]) {
      const expected = (held.get(folded(value)) ?? []).map(({ id }) => id).toSorted();
      const asked = [aSearch('', { material: [value] }), aSearch('', { maker: value })];
      const [byMaterial, byMaker] = await idsBy(asked.map((request) => filtersOf(request)));
      expect({ value, byMaterial, byMaker }).toEqual({ value, byMaterial: expected, byMaker: expected });
      found += expected.length;
    }
    expect(found).toBeGreaterThan(values.length / 2);
  });

  test('by several texts it finds what each of them finds', async () => {
    for (let at = 0; at + 4 <= values.length; at += 4) {
      const some = [...values.slice(at, at + 4), ...strangers.slice(at % 100, (at % 100) + 2)];
      const requests = [some, ...some.map((value) => [value])].map((material) => aSearch('', { material }));
      const [together = [], ...alone] = await idsBy(requests.map((request) => filtersOf(request)));
      expect(together).toEqual([...new Set(alone.flat())].toSorted());
    }
  });
});
