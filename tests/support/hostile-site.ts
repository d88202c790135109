import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { openServices } from '#app/services.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';
import { test as base } from './browser.ts';
import { type HostileMaker, seedHostileMaker } from './hostile-makers.ts';
import { hostileTexts } from './hostile-texts.ts';
import { openSession } from './session.ts';
import { startSite } from './site.ts';
import { mustSucceed, studioNow } from './studio.ts';

export interface HostileSite {
  url: string;
  dataDir: string;
  /** Of a curator of all their region, as a `Cookie` header. */
  curator: string;
  /** By what their text does. */
  makers: Record<string, HostileMaker>;
  stop: () => Promise<void>;
}

const curatorEmail = 'kurator-jahil@surel.example';

/** The test of a journey through it; the files that take it share one site. */
export const test = base.extend<{ baseURL: string }, { site: HostileSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const site = await startHostileSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
});

/** The built site, with one maker for each hostile text. */
async function startHostileSite(): Promise<HostileSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-jahil-'));
  const env = { DATA_DIR: dataDir, AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs' };
  const services = await openServices(readConfig(env));
  const makers: Record<string, HostileMaker> = {};
  mustSucceed(await appointUser(services, { email: curatorEmail, role: 'curator', regionCode: '53' }));
  const { cookie, actor } = await openSession(services, curatorEmail);
  for (const [at, [what, text]] of Object.entries(hostileTexts).entries()) {
    makers[what] = await seedHostileMaker(services, actor, text, at);
  }
  const letters = { ...services, now: () => studioNow };
  const sent = await sendLetters(letters, (letter) => composeLetter(letter, services.site.url));
  if (sent !== Object.keys(makers).length) throw new Error(`${sent} letters were sent.`);
  await services.close();
  const site = await startSite(env);
  return {
    ...{ url: site.url, dataDir, makers, curator: `${cookie.name}=${cookie.value}` },
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
