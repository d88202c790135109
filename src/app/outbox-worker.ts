import type { Logger } from 'pino';
import type { SessionLock } from '#adapters/postgres/session-lock.ts';
import { deliverChanges } from '#domain/search/deliver-changes.ts';
import { forgetIndexBuild, type IndexPlace, isIndexBuilt, settleIndexBuild } from '#domain/search/index-build-store.ts';
import { countPublic, countUnderWay } from '#domain/search/index-compare-store.ts';
import { rebuildIndex } from '#domain/search/rebuild-index.ts';
import { IndexUnavailable, type SearchIndex } from '#domain/search/search-index.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { OpenServices } from './services.ts';

/** Held by whoever delivers: at most one worker among all processes. */
export const workerLock = 'outbox-worker';
/** Held by whoever rebuilds; the worker of another process delivers meanwhile. */
export const rebuildLock = 'index-rebuild';

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

/** The index with what its documents are made by; both may be others after synonyms were added. */
export interface OutsideIndex {
  readonly index: SearchIndex;
  readonly synonyms: Synonyms;
  readonly place: IndexPlace;
}

interface Options {
  services: OpenServices;
  outside: OutsideIndex;
  log: Logger;
  timings?: Partial<typeof usualTimings>;
  /** Changes taken at once. */
  limit?: number;
}

/** Keeps the outside index true: builds it where it never was, delivers the queue, waits out outages, stands by. */
export class OutboxWorker {
  readonly #services: OpenServices;
  readonly #outside: OutsideIndex;
  readonly #log: Logger;
  readonly #timings: typeof usualTimings;
  readonly #limit: number;
  #isStopping = false;
  #isWoken = false;
  #endPause: (() => void) | null = null;
  #endWait: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #verifiedAtMs = 0;

  constructor({ services, outside, log, timings, limit }: Options) {
    this.#services = services;
    this.#outside = outside;
    this.#log = log;
    this.#timings = { ...usualTimings, ...timings };
    // The embedded database has one connection, which pages need too.
    this.#limit = limit ?? (services.database.embedded ? 100 : 500);
  }

  async start(): Promise<void> {
    const wake = () => this.#wake();
    await this.#services.database.listen('outbox', wake, wake);
    this.#running = this.#run();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#endPause?.();
    this.#endWait?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const lock = await this.#services.database.lock(workerLock).catch(() => null);
      if (!lock) {
        await this.#pause(this.#timings.standbyMs);
        continue;
      }
      await this.#work(lock);
      await lock.release().catch(() => undefined);
    }
  }

  async #work(lock: SessionLock): Promise<void> {
    let failures = 0;
    while (!this.#isStopping && lock.isHeld) {
      try {
        this.#isWoken = false;
        await this.#verify();
        const delivered = await this.#deliver(lock);
        if (failures > 0) this.#log.info('the outside index answers again');
        failures = 0;
        if (delivered === 0) await this.#waitForWork();
      } catch (cause) {
        this.#verifiedAtMs = 0;
        if (failures === 0 || !(cause instanceof IndexUnavailable)) {
          this.#log.warn({ err: cause }, 'changes wait for the outside index');
        }
        failures += 1;
        await this.#pause(Math.min(this.#timings.firstPauseMs * 2 ** (failures - 1), this.#timings.longestPauseMs));
      }
    }
  }

  /** Answers how many changes left the queue. */
  async #deliver(lock: SessionLock): Promise<number> {
    const { db, categories, now } = this.#services;
    const isWorker = () => lock.isHeld;
    const { synonyms, index } = this.#outside;
    const context = { categories, synonyms, now: now(), limit: this.#limit, isWorker };
    const { delivered, setAside } = await deliverChanges(db, index, context);
    for (const { entity, id, error } of setAside) {
      this.#log.error({ entity, id, error }, 'the outside index refuses a document; it is set aside');
    }
    return delivered + setAside.length;
  }

  async #verify(): Promise<void> {
    if (Date.now() - this.#verifiedAtMs < this.#timings.verifyMs) return;
    const { db, database, now } = this.#services;
    const lock = await database.lock(rebuildLock);
    // Taken: a command is building, so there is nothing to settle and nothing to build.
    if (!lock) {
      if (!(await isIndexBuilt(db, this.#outside.place))) throw new IndexUnavailable('The index is being built.');
      this.#verifiedAtMs = Date.now();
      return;
    }
    try {
      await settleIndexBuild(db, now());
      await this.#outside.index.prepare();
      if (await this.#isWiped()) await forgetIndexBuild(db);
      if (!(await isIndexBuilt(db, this.#outside.place))) await this.#build();
      this.#verifiedAtMs = Date.now();
    } finally {
      await lock.release();
    }
  }

  /** Such as a server that came back with an empty volume. */
  async #isWiped(): Promise<boolean> {
    const { db } = this.#services;
    const told = (await countPublic(db, 'products')) - (await countUnderWay(db, 'products'));
    return (await this.#outside.index.count('products')) < told / 2;
  }

  async #build(): Promise<void> {
    const { db, categories, now } = this.#services;
    const { index, place, synonyms } = this.#outside;
    this.#log.info('building the outside index');
    const { documents } = await rebuildIndex(db, index, { categories, synonyms, now: now(), place });
    this.#log.info({ documents }, 'the outside index is built');
  }

  #wake(): void {
    this.#isWoken = true;
    this.#endWait?.();
  }

  async #waitForWork(): Promise<void> {
    if (this.#isWoken || this.#isStopping) return;
    await new Promise<void>((resolve) => {
      this.#endWait = resolve;
      setTimeout(resolve, this.#timings.pollMs).unref();
    });
    this.#endWait = null;
  }

  /** Not cut short by changes: there may be many, and none can be delivered. */
  async #pause(ms: number): Promise<void> {
    if (this.#isStopping) return;
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      setTimeout(resolve, ms).unref();
    });
    this.#endPause = null;
  }
}
