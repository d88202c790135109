import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Services } from '#domain/services.ts';
import type { Channel } from '#domain/share/share-code.ts';
import { addShareVisits } from '#domain/share/share-visit-store.ts';
import { isCountedVisit } from '#domain/visit/counted-visit.ts';
import { addVisits, type CountedVisits } from '#domain/visit/visit-store.ts';

/** Whose page it is. */
export type VisitOf = Pick<CountedVisits, 'entity' | 'entityId'>;
/** By which link somebody came, and where they met it. */
export interface VisitBy {
  code: string;
  channel: Channel;
}

type Counted = (VisitOf | VisitBy) & { day: string; visits: number };

const writeEveryMs = 5_000;

/**
 * Counts visits of public pages, also those answered from memory, and those by share links. The sums are written every few seconds, so that a
 * visit costs no query; what was counted since is lost with a killed process.
 */
export class VisitCounter {
  readonly #services: Pick<Services, 'db' | 'now'>;
  readonly #log: Logger;
  #counted = new Map<string, Counted>();
  #written = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(services: Pick<Services, 'db' | 'now'>, log: Logger) {
    this.#services = services;
    this.#log = log;
    this.#timer = setInterval(() => void this.write(), writeEveryMs).unref();
  }

  /** A page of somebody was sent whole, or a link followed; counts it where a person asked for it. */
  count(req: IncomingMessage, visited: VisitOf | VisitBy): void {
    const headers = { get: (name: string) => String(req.headers[name] ?? '') };
    if (!isCountedVisit({ method: req.method ?? '', headers })) return;
    this.#add({ ...visited, day: jakartaDay(this.#services.now()), visits: 1 });
  }

  /** One after the other, so that whoever stops waits for the one under way. */
  write(): Promise<void> {
    this.#written = this.#written.then(() => this.#writeSums());
    return this.#written;
  }

  async #writeSums(): Promise<void> {
    const counted = [...this.#counted.values()];
    if (counted.length === 0) return;
    this.#counted = new Map();
    const links = counted.filter((one) => 'code' in one);
    const pages = counted.filter((one) => 'entity' in one);
    await this.#store(pages, () => addVisits(this.#services.db, pages));
    await this.#store(links, () => addShareVisits(this.#services.db, links));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }

  async #store(counted: Counted[], store: () => Promise<void>): Promise<void> {
    try {
      await store();
    } catch (cause) {
      this.#log.warn({ err: cause, sums: counted.length }, 'visits could not be written and are counted again later');
      for (const lost of counted) this.#add(lost);
    }
  }

  #add(counted: Counted): void {
    const { visits, ...what } = counted;
    const key = Object.values(what).join(' ');
    this.#counted.set(key, { ...counted, visits: visits + (this.#counted.get(key)?.visits ?? 0) });
  }
}
