import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenServices } from '#app/services.ts';
import { type SeededSite, startSeededSite } from './seeded-site.ts';

export interface ClockSite<Seed> extends SeededSite<Seed> {
  /** Sets the clock of the running site so many days ahead of today. */
  moveTo: (daysAhead: number) => Promise<void>;
}

/** A site of its own whose clock a test moves. */
export async function startClockSite<Seed>(
  seedWith: (services: OpenServices) => Promise<Seed>,
  more: Record<string, string> = {},
): Promise<ClockSite<Seed>> {
  const dir = mkdtempSync(join(tmpdir(), 'katalog-jam-'));
  const clock = join(dir, 'hari-di-depan');
  writeFileSync(clock, '0');
  const preload = `--import=${new URL('moved-clock.ts', import.meta.url).href}`;
  const site = await startSeededSite(seedWith, { CLOCK_FILE: clock, NODE_OPTIONS: preload, ...more });
  return {
    ...site,
    moveTo: async (daysAhead) => {
      writeFileSync(clock, String(daysAhead));
      while (readFileSync(`${clock}.dibaca`, 'utf8') !== String(daysAhead)) await sleep(50);
    },
    stop: async () => {
      await site.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
