import type { Logger } from 'pino';
import { nextJakartaMidnight } from '#domain/calendar-day.ts';
import { recordEndedClaims } from '#domain/search/ended-claims-store.ts';
import type { OpenServices } from './services.ts';

/** Held by the process that looks; the others have nothing to do then. */
const lockName = 'ended-claims';
const afterMidnightMs = 5_000;
const againAfterMs = 60_000;

/** Takes claims that ended out of the finds of search: at the start and after each midnight in Jakarta. */
export function endClaimsDaily(services: OpenServices, log: Logger): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  const wait = (ms: number) => {
    timer = setTimeout(() => void look(), ms).unref();
  };
  const look = async () => {
    const { db, database, categories, now } = services;
    const at = now();
    try {
      const lock = await database.lock(lockName);
      if (lock) {
        const ended = await recordEndedClaims(db, { categories, now: at }).finally(lock.release);
        if (ended > 0) log.info({ products: ended }, 'claims ended');
      }
      wait(nextJakartaMidnight(at).getTime() - at.getTime() + afterMidnightMs);
    } catch (cause) {
      log.warn({ err: cause }, 'claims that ended could not be looked for');
      wait(againAfterMs);
    }
  };
  wait(0);
  return {
    stop: async () => {
      if (timer) clearTimeout(timer);
    },
  };
}
