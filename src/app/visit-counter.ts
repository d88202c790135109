import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Services } from '#domain/services.ts';
import { isCountedVisit } from '#domain/visit/counted-visit.ts';
import { addVisits, type CountedVisits } from '#domain/visit/visit-store.ts';

/** Whose page it is. */
export type VisitOf = Pick<CountedVisits, 'entity' | 'entityId'>;

const writeEveryMs = 5_000;

/**
 * Counts visits of public pages, also those answered from memory. The sums are written every few seconds, so that a
 * visit costs no query; what was counted since is lost with a killed process.
 */
export class VisitCounter {
  readonly #services: Pick<Services, 'db' | 'now'>;
  readonly #log: Logger;
  #counted = new Map<string, CountedVisits>();
  readonly #timer: NodeJS.Timeout;

  constructor(services: Pick<Services, 'db' | 'now'>, log: Logger) {
    this.#services = services;
    this.#log = log;
    this.#timer = setInterval(() => void this.write(), writeEveryMs).unref();
  }

  /** A page of somebody was sent whole; counts it where a person asked for it. */
  count(req: IncomingMessage, { entity, entityId }: VisitOf): void {
    const headers = { get: (name: string) => String(req.headers[name] ?? '') };
    if (!isCountedVisit({ method: req.method ?? '', headers })) return;
    const day = jakartaDay(this.#services.now());
    const key = `${entity} ${entityId} ${day}`;
    const visits = (this.#counted.get(key)?.visits ?? 0) + 1;
    this.#counted.set(key, { entity, entityId, day, visits });
  }

  async write(): Promise<void> {
    const counted = this.#counted;
    if (counted.size === 0) return;
    this.#counted = new Map();
    try {
      await addVisits(this.#services.db, [...counted.values()]);
    } catch (cause) {
      this.#log.warn({ err: cause, pages: counted.size }, 'visits could not be written and are counted again later');
      for (const [key, lost] of counted) {
        const since = this.#counted.get(key)?.visits ?? 0;
        this.#counted.set(key, { ...lost, visits: lost.visits + since });
      }
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }
}
