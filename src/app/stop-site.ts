import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type pino from 'pino';

const stopWithinMs = 10_000;

interface Working {
  /** Null: one that this process does not run. */
  workers: ({ stop: () => Promise<void> } | null)[];
  services: { close: () => Promise<void> };
}

interface Running extends Working {
  server: Server;
}

/** Stops a site once, however often it is asked to: requests and work under way are finished first, within a deadline. */
export function siteStopper({ server, workers, services }: Running, log: pino.Logger): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= (async () => {
      log.info('Berhenti: menyelesaikan permintaan yang sedang berjalan.');
      const workersEnded = endWork(workers);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      await closed;
      clearTimeout(deadline);
      await workersEnded;
      await services.close();
    })();
    return stopping;
  };
}

/** Stops what works beside the pages, within the same deadline. */
export async function stopWorking({ workers, services }: Working): Promise<void> {
  await endWork(workers);
  await services.close();
}

async function endWork(workers: Working['workers']): Promise<void> {
  const ended = Promise.all(workers.map((worker) => worker?.stop()));
  await Promise.race([ended, sleep(stopWithinMs, undefined, { ref: false })]);
}
