import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listSetAside } from '#domain/search/outbox-store.ts';
import { meiliServer, openTestServer, type TestServer } from '../../tests/support/meilisearch.ts';
import { insertProduct } from '../../tests/support/search-documents.ts';
import { openWorkerTest, type WorkerTest } from '../../tests/support/worker-test.ts';

describe.skipIf(!meiliServer)('workers on a Meilisearch server', () => {
  let workers: WorkerTest;
  let server: TestServer;
  const documentsSent = async () => {
    const { results } = await server.client.tasks.getTasks({
      indexUids: [`${server.indexPrefix}products`],
      types: ['documentAdditionOrUpdate'],
      limit: 1000,
    });
    return results.reduce((sum, task) => sum + Number(Reflect.get(task.details ?? {}, 'receivedDocuments') ?? 0), 0);
  };

  beforeAll(async () => {
    workers = await openWorkerTest();
    server = openTestServer();
  });
  afterEach(async () => {
    await workers.clear();
    await server.clear();
  });
  afterAll(() => workers?.close());

  test('a worker killed outright in the middle of a batch loses nothing', { timeout: 120_000 }, async () => {
    await workers.seed(10);
    const first = await workers.startWorker(server);
    await workers.untilDone();
    await workers.addProducts(500, 'banyak');
    await workers.untilBacklog(400);
    await workers.kill(first);
    expect((await workers.backlog()).rows).toBeGreaterThan(0);
    await workers.startWorker(server);
    await workers.untilDone();
    expect(await workers.faults(server)).toEqual([]);
  });

  test('of two workers one delivers, each change once; when it is killed the other takes over', {
    timeout: 120_000,
  }, async () => {
    await workers.seed(10);
    const first = await workers.startWorker(server);
    await workers.untilDone();
    await workers.startWorker(server);
    const before = await documentsSent();
    await workers.addProducts(300, 'dua');
    await workers.untilDone();
    expect((await documentsSent()) - before).toBe(300);
    await workers.kill(first);
    await workers.addProducts(100, 'lanjut');
    await workers.untilDone();
    expect(await workers.faults(server)).toEqual([]);
  });

  test('two workers under a storm of changes of the same products end on the last of each', {
    timeout: 120_000,
  }, async () => {
    await workers.seed(20);
    const first = await workers.startWorker(server);
    await workers.startWorker(server);
    await workers.untilDone();
    const writer = async (part: number) => {
      for (let round = 0; round < 30; round += 1) {
        await workers.rename(`awal-${(round * 7 + part) % 20}`, `Kopi ${part} ${round}`);
        if (part === 0 && round === 15) await workers.kill(first);
      }
    };
    await Promise.all([writer(0), writer(1), writer(2)]);
    await workers.untilDone();
    expect(await workers.faults(server)).toEqual([]);
  });

  test('a document that the server refuses is set aside and named, the others are in', {
    timeout: 60_000,
  }, async () => {
    await workers.seed(30);
    await workers.startWorker(server);
    await workers.untilDone();
    await insertProduct(workers.db, { id: 'bukan id!', makerId: 'm', name: 'Kopi Beracun' });
    await workers.record(['bukan id!'], true);
    await workers.addProducts(60, 'sehat');
    await workers.untilDone();
    await expect.poll(async () => (await workers.backlog()).setAside, { timeout: 20_000 }).toBe(1);
    const [refused] = await listSetAside(workers.db);
    expect(refused).toMatchObject({ entity: 'product', id: 'bukan id!', attempts: 1 });
    expect(refused?.error).toContain('bukan id!');
    expect(await workers.faults(server)).toEqual(['bukan id!']);
  });
});
