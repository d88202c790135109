import { Meilisearch } from 'meilisearch';
import type { Connection } from '#adapters/meilisearch/connection.ts';

/** The server that tests may use; null: none runs, and tests that need one are skipped. */
export const meiliServer = process.env.MEILI_HOST
  ? { host: process.env.MEILI_HOST.replace(/\/$/, ''), key: process.env.MEILI_ADMIN_KEY ?? '' }
  : null;

export interface TestServer extends Connection {
  client: Meilisearch;
  /** How many tasks the server was given for these indexes. */
  countTasks: () => Promise<number>;
  /** Deletes every index of this prefix. */
  clear: () => Promise<void>;
}

/** The server with a prefix of its own for one test file. */
export function openTestServer(): TestServer {
  if (!meiliServer) throw new Error('MEILI_HOST is not set.');
  const { host, key } = meiliServer;
  const indexPrefix = `uji_${process.pid}_${Math.random().toString(36).slice(2, 8)}_`;
  const client = new Meilisearch({ host, apiKey: key });
  const uids = async () => {
    const { results } = await client.getRawIndexes({ limit: 1000 });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(indexPrefix));
  };
  return {
    host,
    key,
    indexPrefix,
    client,
    countTasks: async () => (await client.tasks.getTasks({ indexUids: await uids(), limit: 1 })).total,
    clear: async () => {
      for (const uid of await uids()) await client.deleteIndex(uid).waitTask({ timeout: 30_000 });
    },
  };
}
