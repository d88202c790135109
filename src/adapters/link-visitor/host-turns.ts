import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one piece of work a host run at a time, with a pause after each; different hosts do not wait for each other. */
export function createHostTurns(pauseMs: number): <T>(host: string, work: () => Promise<T>) => Promise<T> {
  const freed = new Map<string, Promise<void>>();
  return (host, work) => {
    const done = (freed.get(host) ?? Promise.resolve()).then(work);
    const free: Promise<void> = done
      .catch(() => undefined)
      .then(() => sleep(pauseMs, undefined, { ref: false }))
      .then(() => {
        if (freed.get(host) === free) freed.delete(host);
      });
    freed.set(host, free);
    return done;
  };
}
