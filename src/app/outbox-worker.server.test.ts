import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMeiliIndex } from '#adapters/meilisearch/meili-index.ts';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { queryRows } from '#domain/database.ts';
import { checkIndex } from '#domain/search/check-index.ts';
import { listSetAside, readBacklog } from '#domain/search/outbox-store.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { categories, synonyms } from '../../tests/contract/search-catalogue.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { meiliServer, openTestServer, type TestServer } from '../../tests/support/meilisearch.ts';
import { hasMeilisearch, ownMeilisearch } from '../../tests/support/meilisearch-process.ts';
import { insertMaker, insertProduct } from '../../tests/support/search-documents.ts';

type ServerDatabase = OpenDatabase & { url: string };
const workers = new Set<ChildProcess>();
let database: ServerDatabase;

/** A worker in a process of its own, as a second site would have it. */
async function startWorker(server: { host: string; key: string; indexPrefix: string }): Promise<ChildProcess> {
  const child = fork('tests/support/run-worker.ts', {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: database.url,
      MEILI_HOST: server.host,
      MEILI_ADMIN_KEY: server.key,
      MEILI_INDEX_PREFIX: server.indexPrefix,
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
  database.db.transaction((tx) => recordProductChanges(tx, ids, { categories, now: new Date(), isNew }));
const backlog = () => readBacklog(database.db, new Date());
const untilBacklog = (rows: number) =>
  expect.poll(async () => (await backlog()).rows, { timeout: 60_000, interval: 20 }).toBeLessThanOrEqual(rows);
/** A first build empties the queue before it is done. */
const isDone = async () => {
  const built = await queryRows(
    database.db,
    sql`select 1 from index_build where built_at is not null and rebuilding_since is null`,
  );
  return built.length > 0 && (await backlog()).rows === 0;
};
const untilDone = () => expect.poll(isDone, { timeout: 60_000, interval: 20 }).toBe(true);

async function addProducts(count: number, prefix: string): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
  await database.db.transaction(async (tx) => {
    for (const id of ids) await insertProduct(tx, { id, makerId: 'm', name: `Kopi ${id}` });
    await recordProductChanges(tx, ids, { categories, now: new Date(), isNew: true });
  });
  return ids;
}

async function rename(id: string, name: string): Promise<void> {
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`update products set name = ${name} where id = ${id}`);
    await recordProductChanges(tx, [id], { categories, now: new Date() });
  });
}

async function faults(server: { host: string; key: string; indexPrefix: string }): Promise<string[]> {
  const index = createMeiliIndex({ ...server, synonyms });
  const found = [
    await checkIndex(database.db, index, 'products', async () => undefined),
    await checkIndex(database.db, index, 'makers', async () => undefined),
  ];
  return found.flatMap(({ missing, stale, extra }) => [...missing, ...stale, ...extra]);
}

beforeAll(async () => {
  if (meiliServer || hasMeilisearch) database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database?.migrate();
});
afterAll(() => database?.close());
afterEach(async () => {
  for (const child of workers) await kill(child);
  await database.db.execute(sql`truncate products, makers, outbox, vocabulary, index_build, rebuild_changes cascade`);
});

async function seed(count: number): Promise<void> {
  await insertMaker(database.db, { id: 'm' });
  await recordMakerChanges(database.db, ['m'], { categories, now: new Date(), isNew: true });
  await addProducts(count, 'awal');
}

describe.skipIf(!meiliServer)('workers on a Meilisearch server', () => {
  let server: TestServer;
  const documentsSent = async () => {
    const { results } = await server.client.tasks.getTasks({
      indexUids: [`${server.indexPrefix}products`],
      types: ['documentAdditionOrUpdate'],
      limit: 1000,
    });
    return results.reduce((sum, task) => sum + Number(Reflect.get(task.details ?? {}, 'receivedDocuments') ?? 0), 0);
  };

  beforeAll(() => {
    server = openTestServer();
  });
  afterEach(() => server.clear());

  test('every change becomes searchable by itself; how soon is printed, since a loaded machine proves no time', {
    timeout: 120_000,
  }, async () => {
    await seed(100);
    await startWorker(server);
    await untilDone();
    const index = server.client.index(`${server.indexPrefix}products`);
    await expect.poll(async () => (await index.search('kopi')).hits.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const waits: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const word = `kata${String.fromCharCode(97 + (round % 26))}${round}unik`;
      await rename(`awal-${round}`, `Kopi ${word}`);
      const committed = performance.now();
      while ((await index.search(word, { matchingStrategy: 'all' })).hits[0]?.id !== `awal-${round}`) await sleep(5);
      waits.push(performance.now() - committed);
      await sleep((round % 5) * 60);
    }
    waits.sort((a, b) => a - b);
    const [p50 = 0, p95 = 0] = [waits[9], waits[18]];
    process.stdout.write(`searchable after commit: p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms\n`);
    expect(waits).toHaveLength(20);
    await untilDone();
    expect(await faults(server)).toEqual([]);
  });

  test('a worker killed outright in the middle of a batch loses nothing', { timeout: 120_000 }, async () => {
    await seed(10);
    const first = await startWorker(server);
    await untilDone();
    await addProducts(500, 'banyak');
    await untilBacklog(400);
    await kill(first);
    expect((await backlog()).rows).toBeGreaterThan(0);
    await startWorker(server);
    await untilDone();
    expect(await faults(server)).toEqual([]);
  });

  test('of two workers one delivers, each change once; when it is killed the other takes over', {
    timeout: 120_000,
  }, async () => {
    await seed(10);
    const first = await startWorker(server);
    await untilDone();
    await startWorker(server);
    const before = await documentsSent();
    await addProducts(300, 'dua');
    await untilDone();
    expect((await documentsSent()) - before).toBe(300);
    await kill(first);
    await addProducts(100, 'lanjut');
    await untilDone();
    expect(await faults(server)).toEqual([]);
  });

  test('two workers under a storm of changes of the same products end on the last of each', {
    timeout: 120_000,
  }, async () => {
    await seed(20);
    const first = await startWorker(server);
    await startWorker(server);
    await untilDone();
    const writer = async (part: number) => {
      for (let round = 0; round < 30; round += 1) {
        await rename(`awal-${(round * 7 + part) % 20}`, `Kopi ${part} ${round}`);
        if (part === 0 && round === 15) await kill(first);
      }
    };
    await Promise.all([writer(0), writer(1), writer(2)]);
    await untilDone();
    expect(await faults(server)).toEqual([]);
  });

  test('a document that the server refuses is set aside and named, the others are in', {
    timeout: 60_000,
  }, async () => {
    await seed(30);
    await startWorker(server);
    await untilDone();
    await insertProduct(database.db, { id: 'bukan id!', makerId: 'm', name: 'Kopi Beracun' });
    await record(['bukan id!'], true);
    await addProducts(60, 'sehat');
    await untilDone();
    await expect.poll(async () => (await backlog()).setAside, { timeout: 20_000 }).toBe(1);
    const [refused] = await listSetAside(database.db);
    expect(refused).toMatchObject({ entity: 'product', id: 'bukan id!', attempts: 1 });
    expect(refused?.error).toContain('bukan id!');
    expect(await faults(server)).toEqual(['bukan id!']);
  });
});

test.skipIf(!hasMeilisearch)(
  'a server killed during writes is told everything when it is back, and one that lost its data is filled anew',
  {
    timeout: 180_000,
  },
  async () => {
    const own = await ownMeilisearch();
    const server = { ...own, indexPrefix: 'uji_' };
    try {
      await own.start();
      await seed(200);
      await startWorker(server);
      await untilDone();
      await own.kill();
      const until = performance.now() + 8_000;
      for (let round = 0; performance.now() < until; round += 1) {
        await rename(`awal-${round % 200}`, `Kopi Saat Mati ${round}`);
        await sleep(20);
      }
      await addProducts(100, 'saat-mati');
      await database.db.execute(sql`delete from products where id = 'awal-7'`);
      await record(['awal-7']);
      expect((await backlog()).rows).toBeGreaterThan(100);
      expect((await backlog()).setAside).toBe(0);
      await own.start();
      await untilDone();
      expect(await faults(server)).toEqual([]);

      await own.wipe();
      await rename('awal-1', 'Kopi Server Kosong');
      await sleep(1_000);
      await own.start();
      await untilDone();
      await expect.poll(() => faults(server).catch(() => null), { timeout: 60_000 }).toEqual([]);
    } finally {
      await own.wipe();
    }
  },
);
