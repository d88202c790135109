import type { Logger } from 'pino';
import { createLinkFollower } from '#adapters/short-links/follow-link.ts';
import { eraseDue } from '#domain/studio/erase-due.ts';
import { expandShortLinks } from '#domain/studio/expand-short-links.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';
import type { OpenServices } from './services.ts';

interface Chore {
  /** Also the name of its lock: one process at a time does it. */
  name: string;
  everyMs: number;
  /** Answers how much there was to do. */
  run: () => Promise<number>;
}

/** What has to be done for makers from time to time, each chore by one process at a time. */
export class Chores {
  readonly #services: Pick<OpenServices, 'database'>;
  readonly #log: Logger;
  readonly #timers: NodeJS.Timeout[];
  readonly #underWay = new Set<Promise<void>>();

  constructor(services: Pick<OpenServices, 'database'>, chores: Chore[], log: Logger) {
    this.#services = services;
    this.#log = log;
    this.#timers = chores.map((chore) => setInterval(() => this.#start(chore), chore.everyMs).unref());
    for (const chore of chores) this.#start(chore);
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#underWay);
  }

  #start(chore: Chore): void {
    const running = this.#do(chore).finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  async #do({ name, run }: Chore): Promise<void> {
    try {
      const lock = await this.#services.database.lock(name);
      if (!lock) return;
      const done = await run().finally(lock.release);
      if (done > 0) this.#log.info({ done }, name);
    } catch (cause) {
      this.#log.warn({ err: cause }, `${name}: not done, tried again later`);
    }
  }
}

/** The chores of a site. */
export function startChores(services: OpenServices, log: Logger): Chores {
  const follow = createLinkFollower();
  const { url } = services.site;
  const chores: Chore[] = [
    { name: 'expand-short-links', everyMs: 15_000, run: () => expandShortLinks(services, follow) },
    {
      name: 'send-letters',
      everyMs: 60_000,
      run: () => sendLetters(services, (letter) => composeLetter(letter, url)),
    },
    { name: 'erase-due', everyMs: 3_600_000, run: () => eraseDue(services) },
  ];
  return new Chores(services, chores, log);
}
