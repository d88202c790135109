import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meiliServer, openTestServer, type TestServer } from '../../tests/support/meilisearch.ts';
import { openWorkerTest, type WorkerTest } from '../../tests/support/worker-test.ts';

const changes = 60;

function figures(timesMs: number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

describe.skipIf(!meiliServer)('a worker on a Meilisearch server', () => {
  let workers: WorkerTest;
  let server: TestServer;

  beforeAll(async () => {
    workers = await openWorkerTest();
    server = openTestServer();
  });
  afterAll(async () => {
    await workers?.clear();
    await server?.clear();
    await workers?.close();
  });

  /** How long the server itself worked on each batch of documents, newest first. */
  async function tasksMs(): Promise<number[]> {
    const { results } = await server.client.tasks.getTasks({
      indexUids: [`${server.indexPrefix}products`],
      types: ['documentAdditionOrUpdate'],
      limit: 1000,
    });
    return results.map((task) => Date.parse(task.finishedAt ?? '') - Date.parse(task.startedAt ?? ''));
  }

  test('every change becomes searchable by itself; how soon is printed, since a loaded machine proves no time', {
    timeout: 300_000,
  }, async () => {
    await workers.seed(100);
    await workers.startWorker(server);
    await workers.untilDone();
    const index = server.client.index(`${server.indexPrefix}products`);
    await expect.poll(async () => (await index.search('kopi')).hits.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const before = (await tasksMs()).length;
    const waitsMs: number[] = [];
    for (let round = 0; round < changes; round += 1) {
      const word = `kata${String.fromCharCode(97 + (round % 26))}${round}unik`;
      await workers.rename(`awal-${round}`, `Kopi ${word}`);
      const committed = performance.now();
      while ((await index.search(word, { matchingStrategy: 'all' })).hits[0]?.id !== `awal-${round}`) await sleep(5);
      waitsMs.push(performance.now() - committed);
      await sleep((round % 7) * 60);
    }
    await workers.untilDone();
    const ranMs = (await tasksMs()).slice(0, -before);
    process.stdout.write(`searchable after commit: ${figures(waitsMs)}; the server's own task: ${figures(ranMs)}\n`);
    expect(waitsMs).toHaveLength(changes);
    expect(await workers.faults(server)).toEqual([]);
  });
});
