import { setTimeout as sleep } from 'node:timers/promises';
import { workerLock } from '#app/outbox-worker.ts';
import type { OutsideIndex } from '#app/outside-index.ts';
import type { OpenServices } from '#app/services.ts';
import { deliverChanges } from '#domain/search/deliver-changes.ts';
import { readBacklog } from '#domain/search/outbox-store.ts';
import { Refused } from './run-command.ts';

const batchSize = 500;
const lookEveryMs = 200;
const patienceMs = 120_000;

/** Comes back when the queue is empty: delivers it, or where a running site does, waits for that. */
export async function drainOutbox(services: OpenServices, outside: OutsideIndex): Promise<void> {
  const { db, database, categories, now } = services;
  const deadline = performance.now() + patienceMs;
  while ((await readBacklog(db, now())).rows > 0) {
    const lock = await database.lock(workerLock);
    if (lock) {
      try {
        const { index, synonyms } = outside;
        const context = { categories, synonyms, now: now(), limit: batchSize, isWorker: () => lock.isHeld };
        await deliverChanges(db, index, context);
      } finally {
        await lock.release();
      }
    } else if (performance.now() > deadline) {
      throw new Refused('Situs yang berjalan belum selesai menyampaikan perubahan ke indeks. Coba lagi nanti.');
    } else await sleep(lookEveryMs);
  }
}
