import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { type OpenServices, openServices } from '#app/services.ts';
import { freePort } from './free-port.ts';
import { startSite } from './site.ts';

export interface ClockSite<Seed> {
  url: string;
  seed: Seed;
  /** Sets the clock of the running site so many days ahead of today. */
  moveTo: (daysAhead: number) => Promise<void>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A site of its own whose clock a test moves. */
export async function startClockSite<Seed>(
  seedWith: (services: OpenServices) => Promise<Seed>,
): Promise<ClockSite<Seed>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-jam-'));
  const clock = join(dataDir, 'hari-di-depan');
  writeFileSync(clock, '0');
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const preload = `--import=${new URL('moved-clock.ts', import.meta.url).href}`;
  const env = {
    ...{ DATA_DIR: dataDir, PORT: port, SITE_URL: url, MEILI_HOST: '', CLOCK_FILE: clock, NODE_OPTIONS: preload },
    AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs',
  };
  const services = await openServices(readConfig(env));
  const seed = await seedWith(services).finally(() => services.close());
  let site = await startSite(env);
  return {
    url,
    seed,
    moveTo: async (daysAhead) => {
      writeFileSync(clock, String(daysAhead));
      // Longer than the site takes to look.
      await new Promise((looked) => setTimeout(looked, 300));
    },
    restart: async () => {
      await site.stop();
      site = await startSite(env);
    },
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
