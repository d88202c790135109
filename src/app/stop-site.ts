import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type pino from 'pino';

const stopWithinMs = 10_000;

interface Running {
  server: Server;
  /** Null: one that this process does not run. */
  workers: ({ stop: () => Promise<void> } | null)[];
  services: { close: () => Promise<void> };
}

/** Stops a site once, however often it is asked to: requests and work under way are finished first, within a deadline. */
export function siteStopper({ server, workers, services }: Running, log: pino.Logger): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= (async () => {
      log.info('Berhenti: menyelesaikan permintaan yang sedang berjalan.');
      const workerEnded = Promise.race([
        Promise.all(workers.map((worker) => worker?.stop())),
        sleep(stopWithinMs, undefined, { ref: false }),
      ]);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      await closed;
      clearTimeout(deadline);
      await workerEnded;
      await services.close();
    })();
    return stopping;
  };
}
