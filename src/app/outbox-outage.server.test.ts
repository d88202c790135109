import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { hasMeilisearch, ownMeilisearch } from '../../tests/support/meilisearch-process.ts';
import { openWorkerTest } from '../../tests/support/worker-test.ts';

test.skipIf(!hasMeilisearch)(
  'a server killed during writes is told everything when it is back, and one that lost its data is filled anew',
  {
    timeout: 180_000,
  },
  async () => {
    const workers = await openWorkerTest();
    const own = await ownMeilisearch();
    const server = { ...own, indexPrefix: 'uji_' };
    try {
      await own.start();
      await workers.seed(200);
      await workers.startWorker(server);
      await workers.untilDone();
      await own.kill();
      const until = performance.now() + 8_000;
      for (let round = 0; performance.now() < until; round += 1) {
        await workers.rename(`awal-${round % 200}`, `Kopi Saat Mati ${round}`);
        await sleep(20);
      }
      await workers.addProducts(100, 'saat-mati');
      await workers.db.execute(sql`delete from products where id = 'awal-7'`);
      await workers.record(['awal-7']);
      expect((await workers.backlog()).rows).toBeGreaterThan(100);
      expect((await workers.backlog()).setAside).toBe(0);
      await own.start();
      await workers.untilDone();
      expect(await workers.faults(server)).toEqual([]);

      await own.wipe();
      await workers.rename('awal-1', 'Kopi Server Kosong');
      await sleep(1_000);
      await own.start();
      await workers.untilDone();
      await expect.poll(() => workers.faults(server).catch(() => null), { timeout: 60_000 }).toEqual([]);
    } finally {
      await workers.clear();
      await workers.close();
      await own.wipe();
    }
  },
);
