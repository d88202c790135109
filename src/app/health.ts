import { askForLife } from '#domain/database.ts';
import { type Backlog, readBacklog } from '#domain/search/outbox-store.ts';
import type { Services } from '#domain/services.ts';

export interface Readiness {
  ready: boolean;
  reasons: string[];
  /** What the outside index was not told yet; absent where there is none. */
  backlog?: Backlog;
}

const longestWaitMinutes = 10;

/**
 * Whether this process can answer shoppers now: database, search and, where there is an outside index, that changes
 * reach it. `reasons` says what is missing.
 */
export async function checkReadiness(services: Services, hasOutsideIndex: boolean): Promise<Readiness> {
  const reasons: string[] = [];
  const check = async <T>(name: string, ask: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask();
    } catch (cause) {
      reasons.push(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
      return undefined;
    }
  };
  await check('database', () => askForLife(services.db));
  await check('search', () => services.search.suggest('batik', 'id', 1));
  if (!hasOutsideIndex) return { ready: reasons.length === 0, reasons };
  const backlog = await check('backlog', () => readBacklog(services.db, services.now()));
  if (backlog && (backlog.oldestAgeSeconds ?? 0) > longestWaitMinutes * 60) reasons.push(sentenceOf(backlog));
  return { ready: reasons.length === 0, reasons, ...(backlog && { backlog }) };
}

function sentenceOf({ rows, oldestAgeSeconds, setAside }: Backlog): string {
  const minutes = Math.floor((oldestAgeSeconds ?? 0) / 60);
  return `backlog: ${rows} changes wait for the search index, the oldest for ${minutes} minutes; ${setAside} set aside`;
}
