import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { openServices } from '#app/services.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';
import { type HostileMaker, seedHostileMaker } from './hostile-makers.ts';
import { hostileTexts } from './hostile-texts.ts';
import { startSite } from './site.ts';
import { studioNow } from './studio.ts';

export interface HostileSite {
  url: string;
  dataDir: string;
  /** By what their text does. */
  makers: Record<string, HostileMaker>;
  stop: () => Promise<void>;
}

/** The built site, with one maker for each hostile text. */
export async function startHostileSite(): Promise<HostileSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-jahil-'));
  const env = { DATA_DIR: dataDir, AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs' };
  const services = await openServices(readConfig(env));
  const makers: Record<string, HostileMaker> = {};
  for (const [at, [what, text]] of Object.entries(hostileTexts).entries()) {
    makers[what] = await seedHostileMaker(services, text, at);
  }
  const letters = { ...services, now: () => studioNow };
  const sent = await sendLetters(letters, (letter) => composeLetter(letter, services.site.url));
  if (sent !== Object.keys(makers).length) throw new Error(`${sent} letters were sent.`);
  await services.close();
  const site = await startSite(env);
  return {
    ...{ url: site.url, dataDir, makers },
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
