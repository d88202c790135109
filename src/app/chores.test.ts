import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, test } from 'vitest';
import { processLocks } from '#adapters/postgres/session-lock.ts';
import { Chores } from './chores.ts';

const log = pino({ level: 'silent' });

test('a chore is done at the start and again, by one process at a time, and outlives a failure', async () => {
  const services = { database: { lock: processLocks() } as never };
  let [running, most, rounds] = [0, 0, 0];
  const run = async () => {
    running += 1;
    rounds += 1;
    most = Math.max(most, running);
    await sleep(5);
    running -= 1;
    if (rounds === 1) throw new Error('mati');
    return 1;
  };
  const both = [1, 2].map(() => new Chores(services, [{ name: 'uji', everyMs: 5, run }], log));
  await expect.poll(() => rounds).toBeGreaterThan(3);
  await Promise.all(both.map((chores) => chores.stop()));
  const ended = rounds;
  expect(running).toBe(0);
  expect(most).toBe(1);
  await sleep(20);
  expect(rounds).toBe(ended);
});
