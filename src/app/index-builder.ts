import type { Logger } from 'pino';
import { forgetIndexBuild, isIndexBuilt, settleIndexBuild } from '#domain/search/index-build-store.ts';
import { countPublic, countUnderWay } from '#domain/search/index-compare-store.ts';
import { rebuildIndex } from '#domain/search/rebuild-index.ts';
import { IndexUnavailable, type SearchIndex } from '#domain/search/search-index.ts';
import type { OutsideIndex } from './outside-index.ts';
import type { OpenServices } from './services.ts';

/** Held by whoever rebuilds; the worker of another process delivers meanwhile. */
export const rebuildLock = 'index-rebuild';

type Services = Pick<OpenServices, 'db' | 'database' | 'categories' | 'now'>;

/** Sees to it that there is a complete index to deliver changes to. */
export class IndexBuilder {
  readonly #services: Services;
  readonly #outside: OutsideIndex;
  readonly #log: Logger;
  readonly #verifyMs: number;
  #verified: { index: SearchIndex; atMs: number } | null = null;

  constructor(services: Services, outside: OutsideIndex, log: Logger, verifyMs: number) {
    this.#services = services;
    this.#outside = outside;
    this.#log = log;
    this.#verifyMs = verifyMs;
  }

  /** The index failed: it may be another one when it answers again. */
  doubt(): void {
    this.#verified = null;
  }

  /**
   * Applies settings, ends what a killed rebuild left behind, and builds the index where it never was, has another
   * format or is empty. Looks only now and then. Throws `IndexUnavailable` while another process builds it.
   */
  async verify(): Promise<void> {
    const { index, place } = this.#outside;
    const isRecent = Date.now() - (this.#verified?.atMs ?? 0) < this.#verifyMs;
    if (isRecent && this.#verified?.index === index) return;
    const { db, database, now } = this.#services;
    const lock = await database.lock(rebuildLock);
    if (lock) {
      try {
        await settleIndexBuild(db, now());
        await index.prepare();
        if (await this.#isWiped()) await forgetIndexBuild(db);
        if (!(await isIndexBuilt(db, place))) await this.#build();
      } finally {
        await lock.release();
      }
    } else if (!(await isIndexBuilt(db, place))) {
      throw new IndexUnavailable('The index is being built.');
    }
    this.#verified = { index, atMs: Date.now() };
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
}
