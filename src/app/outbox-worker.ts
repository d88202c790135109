import type { Logger } from 'pino';
import type { SessionLock } from '#adapters/postgres/session-lock.ts';
import { deliverChanges } from '#domain/search/deliver-changes.ts';
import { IndexUnavailable } from '#domain/search/search-index.ts';
import { IndexBuilder } from './index-builder.ts';
import type { OutsideIndex } from './outside-index.ts';
import type { OpenServices } from './services.ts';

/** Held by whoever delivers: at most one worker among all processes. */
export const workerLock = 'outbox-worker';

const usualTimings = {
  /** Looks into the queue without being woken. */
  pollMs: 5_000,
  /** A standby asks for the lock. */
  standbyMs: 5_000,
  firstPauseMs: 500,
  longestPauseMs: 5_000,
  /** Looks whether the index is still what was built. */
  verifyMs: 60_000,
};

interface Options {
  services: Pick<OpenServices, 'db' | 'database' | 'categories' | 'now'>;
  outside: OutsideIndex;
  /** Asked for before each batch: its documents are made by the synonyms of the moment. */
  reloadSynonyms: () => Promise<void>;
  log: Logger;
  timings?: Partial<typeof usualTimings>;
  /** Changes taken at once. */
  limit?: number;
}

/** Keeps the outside index true: delivers the queue, waits out outages, stands by where another process does. */
export class OutboxWorker {
  readonly #options: Options;
  readonly #timings: typeof usualTimings;
  readonly #builder: IndexBuilder;
  readonly #limit: number;
  #isStopping = false;
  #isWoken = false;
  #endPause: () => void = () => undefined;
  #endWait: () => void = () => undefined;
  #running: Promise<void> | null = null;

  constructor(options: Options) {
    const { services, outside, log, timings, limit } = options;
    this.#options = options;
    this.#timings = { ...usualTimings, ...timings };
    this.#builder = new IndexBuilder(services, outside, log, this.#timings.verifyMs);
    // The embedded database has one connection, which pages need too.
    this.#limit = limit ?? (services.database.embedded ? 100 : 500);
  }

  async start(): Promise<void> {
    const wake = () => this.#wake();
    await this.#options.services.database.listen('outbox', wake, wake);
    this.#running = this.#run();
  }

  /** Searches miss the index or parts of it: it is looked at now, not at the next turn. */
  doubt(): void {
    this.#builder.doubt();
    this.#wake();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#endPause();
    this.#endWait();
    await this.#running;
  }

  #wake(): void {
    this.#isWoken = true;
    this.#endWait();
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const lock = await this.#options.services.database.lock(workerLock).catch(() => null);
      if (lock) {
        await this.#work(lock);
        await lock.release().catch(() => undefined);
      } else await this.#pause(this.#timings.standbyMs);
    }
  }

  async #work(lock: SessionLock): Promise<void> {
    const { log, reloadSynonyms } = this.#options;
    let failures = 0;
    while (!this.#isStopping && lock.isHeld) {
      try {
        this.#isWoken = false;
        await reloadSynonyms();
        await this.#builder.verify();
        const delivered = await this.#deliver(lock);
        if (failures > 0) log.info('the outside index answers again');
        failures = 0;
        if (delivered === 0) await this.#waitForWork();
      } catch (cause) {
        this.#builder.doubt();
        if (failures === 0 || !(cause instanceof IndexUnavailable)) {
          log.warn({ err: cause }, 'changes wait for the outside index');
        }
        failures += 1;
        await this.#pause(Math.min(this.#timings.firstPauseMs * 2 ** (failures - 1), this.#timings.longestPauseMs));
      }
    }
  }

  /** Answers how many changes left the queue. */
  async #deliver(lock: SessionLock): Promise<number> {
    const { services, outside, log } = this.#options;
    const { synonyms, index } = outside;
    const { delivered, setAside } = await deliverChanges(services.db, index, {
      categories: services.categories,
      synonyms,
      now: services.now(),
      limit: this.#limit,
      isWorker: () => lock.isHeld,
    });
    for (const { entity, id, error } of setAside) {
      log.error({ entity, id, error }, 'the outside index refuses a document; it is set aside');
    }
    return delivered + setAside.length;
  }

  async #waitForWork(): Promise<void> {
    if (this.#isWoken || this.#isStopping) return;
    await new Promise<void>((resolve) => {
      this.#endWait = resolve;
      setTimeout(resolve, this.#timings.pollMs).unref();
    });
  }

  /** Not cut short by changes: there may be many, and none can be delivered. */
  async #pause(ms: number): Promise<void> {
    if (this.#isStopping) return;
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      setTimeout(resolve, ms).unref();
    });
  }
}
