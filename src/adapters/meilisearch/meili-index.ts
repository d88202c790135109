import { Meilisearch } from 'meilisearch';
import type { IndexedVersion, IndexName, SearchIndex } from '#domain/search/search-index.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { Connection } from './connection.ts';
import { indexSettings } from './index-settings.ts';
import { finish, trying } from './index-tasks.ts';
import { indexUid, sideUid } from './index-uid.ts';
import { deleteIndex, hasIndex, prepareIndex } from './prepare-index.ts';
import { rebuildTarget } from './rebuild-target.ts';
import { linesOf, sendLines, versionFields, versionOf } from './send-documents.ts';

interface Options extends Connection {
  synonyms: Synonyms;
}

const requestTimeoutMs = 60_000;
const healthTimeoutMs = 2000;
const versionsAtOnce = 1000;

/** The indexes of a Meilisearch server, written with a key that may do so. */
export function createMeiliIndex({ host, key, indexPrefix, synonyms }: Options): SearchIndex {
  const client = new Meilisearch({ host, apiKey: key, timeout: requestTimeoutMs });
  const watch = new Meilisearch({ host, timeout: healthTimeoutMs });
  const prepareOne = (name: IndexName) =>
    prepareIndex(client, indexUid(indexPrefix, name), indexSettings(name, synonyms));

  return {
    async prepare() {
      await Promise.all([prepareOne('products'), prepareOne('makers')]);
    },

    async apply(name, { upserts, deletes }) {
      const uid = indexUid(indexPrefix, name);
      const sent = [];
      if (upserts.length > 0) sent.push(await sendLines(client, uid, linesOf(upserts)));
      if (deletes.length > 0) sent.push(await trying(() => client.index(uid).deleteDocuments(deletes)));
      for (const task of sent) await finish(client, task);
    },

    async beginRebuild(name, readAgain) {
      const [live, side] = [indexUid(indexPrefix, name), sideUid(indexPrefix, name)];
      // Swapping needs both. A live one with former settings keeps them: it goes on answering as it did.
      if (!(await hasIndex(client, live))) await prepareOne(name);
      await deleteIndex(client, side);
      await prepareIndex(client, side, indexSettings(name, synonyms));
      return rebuildTarget({ client, connection: { host, key }, live, side, readAgain });
    },

    listVersions: (name) => pageVersions(client, indexUid(indexPrefix, name)),

    async count(name) {
      const { numberOfDocuments } = await trying(() => client.index(indexUid(indexPrefix, name)).getStats());
      return numberOfDocuments;
    },

    isHealthy: () => watch.isHealthy(),
  };
}

async function* pageVersions(client: Meilisearch, uid: string): AsyncGenerator<IndexedVersion[]> {
  for (let offset = 0; ; offset += versionsAtOnce) {
    const { results } = await trying(() =>
      client.index(uid).getDocuments({ fields: versionFields, limit: versionsAtOnce, offset }),
    );
    if (results.length === 0) return;
    yield results.map(versionOf);
  }
}
