import { type ChildProcess, fork } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Connection } from '#adapters/meilisearch/connection.ts';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import { queryRows } from '#domain/database.ts';
import { checkIndex } from '#domain/search/check-index.ts';
import { type Backlog, readBacklog } from '#domain/search/outbox-store.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { categories, synonyms } from '../contract/search-catalogue.ts';
import { openFreshServerDatabase } from './database.ts';
import { insertMaker, insertProduct } from './search-documents.ts';

/** A database with workers on it, each in a process of its own, as several sites would have them. */
export async function openWorkerTest() {
  const database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  const { db } = database;
  const workers = new Set<ChildProcess>();

  async function startWorker({ host, key, indexPrefix }: Connection): Promise<ChildProcess> {
    const child = fork('tests/support/run-worker.ts', {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: database.url,
        MEILI_HOST: host,
        MEILI_ADMIN_KEY: key,
        MEILI_INDEX_PREFIX: indexPrefix,
      },
    });
    workers.add(child);
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    workers.delete(child);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  }

  const record = (ids: string[], isNew = false) =>
    db.transaction((tx) => recordProductChanges(tx, ids, { categories, now: new Date(), isNew }));

  async function addProducts(count: number, prefix: string): Promise<void> {
    const ids = Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
    await db.transaction(async (tx) => {
      for (const id of ids) await insertProduct(tx, { id, makerId: 'm', name: `Kopi ${id}` });
      await recordProductChanges(tx, ids, { categories, now: new Date(), isNew: true });
    });
  }

  const backlog = (): Promise<Backlog> => readBacklog(db, new Date());
  /** A first build empties the queue before it is done. */
  const isDone = async () => {
    const built = await queryRows(
      db,
      sql`select 1 from index_build where built_at is not null and rebuilding_since is null`,
    );
    return built.length > 0 && (await backlog()).rows === 0;
  };

  return {
    db,
    startWorker,
    kill,
    record,
    addProducts,
    backlog,

    /** Maker `m` with products `awal-0`, `awal-1` and so on. */
    async seed(count: number): Promise<void> {
      await insertMaker(db, { id: 'm' });
      await recordMakerChanges(db, ['m'], { categories, now: new Date(), isNew: true });
      await addProducts(count, 'awal');
    },

    async rename(id: string, name: string): Promise<void> {
      await db.transaction(async (tx) => {
        await tx.execute(sql`update products set name = ${name} where id = ${id}`);
        await recordProductChanges(tx, [id], { categories, now: new Date() });
      });
    },

    untilBacklog: (rows: number) =>
      expect.poll(async () => (await backlog()).rows, { timeout: 60_000, interval: 20 }).toBeLessThanOrEqual(rows),
    untilDone: () => expect.poll(isDone, { timeout: 60_000, interval: 20 }).toBe(true),

    /** Ids in which the index differs from the database. */
    async faults(server: Connection): Promise<string[]> {
      const index = createMeiliIndex({ ...server, synonyms });
      const found = [
        await checkIndex(db, index, 'products', async () => undefined),
        await checkIndex(db, index, 'makers', async () => undefined),
      ];
      return found.flatMap(({ missing, stale, extra }) => [...missing, ...stale, ...extra]);
    },

    /** Kills every worker and empties the database. */
    async clear(): Promise<void> {
      for (const child of workers) await kill(child);
      await db.execute(sql`truncate products, makers, outbox, vocabulary, index_build, rebuild_changes cascade`);
    },
    close: database.close,
  };
}

export type WorkerTest = Awaited<ReturnType<typeof openWorkerTest>>;
