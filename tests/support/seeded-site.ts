import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config.ts';
import { type OpenServices, openServices } from '#app/services.ts';
import { freePort } from './free-port.ts';
import { startSite } from './site.ts';
import { type MailServer, startMailServer } from './smtp.ts';

export interface SeededSite<Seed> {
  url: string;
  mail: MailServer;
  seed: Seed;
  restart: () => Promise<void>;
  /** Stops the site, looks into its database, and starts it again. */
  atRest: <T>(look: (services: OpenServices) => Promise<T>) => Promise<T>;
  stop: () => Promise<void>;
}

/** A site of its own that starts with what was put into its embedded database, and mails to a server of the test. */
export async function startSeededSite<Seed>(
  seedWith: (services: OpenServices) => Promise<Seed>,
  more: Record<string, string> = {},
): Promise<SeededSite<Seed>> {
  const mail = await startMailServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-uji-'));
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const env = {
    ...{ DATA_DIR: dataDir, PORT: port, SITE_URL: url, SMTP_URL: mail.url, MAIL_FROM: 'uji@surel.example' },
    ...{ AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs', MEILI_HOST: '', ...more },
  };
  const services = await openServices(readConfig(env));
  const seed = await seedWith(services).finally(() => services.close());
  let site = await startSite(env);
  return {
    ...{ url, mail, seed },
    restart: async () => {
      await site.stop();
      site = await startSite(env);
    },
    atRest: async (look) => {
      await site.stop();
      const atRest = await openServices(readConfig(env));
      const seen = await look(atRest).finally(() => atRest.close());
      site = await startSite(env);
      return seen;
    },
    stop: async () => {
      await site.stop();
      await mail.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
