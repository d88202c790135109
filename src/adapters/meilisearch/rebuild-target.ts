import type { Meilisearch } from 'meilisearch';
import type { IndexedVersion, ReadDocuments, RebuildTarget } from '#domain/search/search-index.ts';
import type { Connection } from './connection.ts';
import { trying } from './index-tasks.ts';
import { batchLoader } from './load-batches.ts';
import { deleteIndex, run } from './prepare-index.ts';
import { versionFields, versionOf } from './send-documents.ts';

const idsAtOnce = 100;

interface Side {
  client: Meilisearch;
  connection: Pick<Connection, 'host' | 'key'>;
  live: string;
  /** An index that is empty and has its settings, to become the live one. */
  side: string;
  readAgain: ReadDocuments;
}

export function rebuildTarget({ client, connection, live, side, readAgain }: Side): RebuildTarget {
  const { load, handOver, settle } = batchLoader({ client, connection, uid: side, readAgain });
  return {
    load,
    handOver,
    settle,
    async remove(ids) {
      if (ids.length === 0) return;
      await settle();
      await run(client, () => client.index(side).deleteDocuments(ids));
    },
    async count() {
      await settle();
      const { numberOfDocuments } = await trying(() => client.index(side).getStats());
      return numberOfDocuments;
    },
    async sample(ids) {
      await settle();
      const found: IndexedVersion[] = [];
      for (let from = 0; from < ids.length; from += idsAtOnce) {
        const asked = { ids: ids.slice(from, from + idsAtOnce), fields: versionFields, limit: idsAtOnce };
        const { results } = await trying(() => client.index(side).getDocuments(asked));
        found.push(...results.map(versionOf));
      }
      return found;
    },
    async swap() {
      await settle();
      await run(client, () => client.swapIndexes([{ indexes: [live, side], rename: false }]));
    },
    abandon: () => deleteIndex(client, side),
  };
}
