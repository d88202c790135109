import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import {
  type IndexDocument,
  type IndexedVersion,
  IndexRejected,
  IndexUnavailable,
  type SearchIndex,
} from '#domain/search/search-index.ts';
import { parseSynonyms } from '#domain/search/synonyms.ts';
import { meiliServer, openTestServer, type TestServer } from '../support/meilisearch.ts';

const synonyms = parseSynonyms([
  ['lada putih', 'merica putih'],
  ['kopi', 'coffee'],
]);

/** As much of a document as these tests look at. */
function aDocument(id: string, version = 1, province = '11'): IndexDocument {
  return { id, name: `Produk ${id}`, doc_version: version, province } as IndexDocument;
}

async function neverAgain(): Promise<never> {
  throw new Error('nothing is refused here');
}

describe.skipIf(!meiliServer)('the indexes of a Meilisearch server', () => {
  let server: TestServer;
  let index: SearchIndex;

  beforeAll(async () => {
    server = openTestServer();
    index = createMeiliIndex({ ...server, synonyms });
    await index.prepare();
  });
  afterAll(() => server.clear());

  async function versions(): Promise<IndexedVersion[]> {
    const pages = await Array.fromAsync(index.listVersions('products'));
    return pages.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  test('settings applied twice make one set of tasks', async () => {
    const tasks = await server.countTasks();
    expect(tasks).toBe(4);
    await index.prepare();
    await createMeiliIndex({ ...server, synonyms }).prepare();
    expect(await server.countTasks()).toBe(tasks);
  });

  test('another synonym is one task more, and taking it back is another', async () => {
    const tasks = await server.countTasks();
    const more = parseSynonyms([
      ...synonyms.groups().map((group) => group.map((term) => term.join(' '))),
      ['teh', 'tea'],
    ]);
    await createMeiliIndex({ ...server, synonyms: more }).prepare();
    const { synonyms: applied } = await server.client.index(`${server.indexPrefix}products`).getSettings();
    expect(applied).toMatchObject({ teh: ['tea'], 'lada putih': ['mericaputih'] });
    await index.prepare();
    expect(await server.countTasks()).toBe(tasks + 4);
  });

  test('upserts and deletes are in once `apply` has come back', async () => {
    await index.apply('products', { upserts: [aDocument('a'), aDocument('b'), aDocument('c')], deletes: [] });
    await index.apply('products', { upserts: [aDocument('a', 2, '12')], deletes: ['b', 'never-there'] });
    expect(await versions()).toEqual([
      { id: 'a', version: 2, province: '12' },
      { id: 'c', version: 1, province: '11' },
    ]);
  });

  test('a batch with a document that the server refuses is rejected as a whole', async () => {
    const batch = { upserts: [aDocument('good'), aDocument('not an id!')], deletes: [] };
    await expect(index.apply('products', batch)).rejects.toThrow(IndexRejected);
    await expect(index.apply('products', batch)).rejects.toThrow(/not an id!/);
    expect((await versions()).map(({ id }) => id)).not.toContain('good');
  });

  test('a server that does not answer, or another key, is an outage and no fault of the batch', async () => {
    const batch = { upserts: [aDocument('late')], deletes: [] };
    const away = createMeiliIndex({ ...server, host: 'http://127.0.0.1:9', synonyms });
    await expect(away.apply('products', batch)).rejects.toThrow(IndexUnavailable);
    expect(await away.isHealthy()).toBe(false);
    const stranger = createMeiliIndex({ ...server, key: 'bukan-kunci-yang-benar', synonyms });
    await expect(stranger.apply('products', batch)).rejects.toThrow(IndexUnavailable);
    expect(await index.isHealthy()).toBe(true);
  });

  test('a rebuilt index is seen all at once, and the former one is kept until the next run', async () => {
    const target = await index.beginRebuild('products', neverAgain);
    const documents = Array.from({ length: 2500 }, (_, n) => aDocument(`baru-${n}`, 7));
    for (let from = 0; from < documents.length; from += 500) await target.load(documents.slice(from, from + 500));
    expect(await target.count()).toBe(2500);
    expect(await target.sample(['baru-3', 'baru-2499', 'a'])).toEqual([
      { id: 'baru-3', version: 7, province: '11' },
      { id: 'baru-2499', version: 7, province: '11' },
    ]);
    await target.remove(['baru-0']);
    expect((await versions()).map(({ id }) => id)).toContain('a');
    await target.swap();
    const swapped = await versions();
    expect(swapped).toHaveLength(2499);
    const uids = (await server.client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid);
    expect(uids).toContain(`${server.indexPrefix}products_rebuild`);
    const next = await index.beginRebuild('products', neverAgain);
    expect(await next.count()).toBe(0);
    await next.abandon();
    expect(await versions()).toEqual(swapped);
  });

  test('a document that the server refuses while rebuilding is found by itself; the others are in', async () => {
    const documents = Array.from({ length: 40 }, (_, n) =>
      aDocument(n === 17 || n === 30 ? `buruk ${n}` : `baik-${n}`),
    );
    const readAgain = async (ids: string[]) => documents.filter(({ id }) => ids.includes(id));
    const target = await index.beginRebuild('products', readAgain);
    await target.load(documents);
    const rejected = await target.settle();
    expect(rejected.map(({ id }) => id).toSorted()).toEqual(['buruk 17', 'buruk 30']);
    expect(rejected[0]?.reason).toMatch(/identifier/);
    expect(await target.count()).toBe(38);
    await target.abandon();
  });
});
