import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './browser.ts';
import { freePort } from './free-port.ts';
import { startSite } from './site.ts';
import { type MailServer, startMailServer } from './smtp.ts';

export interface OwnSite {
  url: string;
  mail: MailServer;
  /** Runs catalogue commands as an office does: with the site stopped meanwhile. */
  whileStopped: (...commands: string[][]) => Promise<string[]>;
}

/** The test of a journey with a site of its own, since commands want the embedded database to themselves. */
export const test = base.extend<{ baseURL: string }, { site: OwnSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const mail = await startMailServer();
      const dataDir = mkdtempSync(join(tmpdir(), 'katalog-perjalanan-'));
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const env = {
        DATA_DIR: dataDir,
        PORT: String(port),
        SITE_URL: url,
        SMTP_URL: mail.url,
        MAIL_FROM: 'uji@surel.example',
        MEILI_HOST: '',
      };
      let site = await startSite(env);
      const whileStopped = async (...commands: string[][]) => {
        await site.stop();
        const outputs = commands.map((args) => {
          const options = { encoding: 'utf8', env: { ...process.env, ...env, DATABASE_URL: '' } } as const;
          const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tasks/catalog.ts', ...args], options);
          expect(status, `catalog ${args.join(' ')}: ${stderr}`).toBe(0);
          return stdout;
        });
        site = await startSite(env);
        return outputs;
      };
      await use({ url, mail, whileStopped });
      await site.stop();
      await mail.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

/** The code of the newest letter to an address, once there are `count` of them. */
export async function codeOf({ mail }: Pick<OwnSite, 'mail'>, email: string, count = 1): Promise<string> {
  const lettersTo = () => mail.received.filter(({ recipients }) => recipients.includes(email));
  await expect.poll(() => lettersTo().length).toBeGreaterThanOrEqual(count);
  return /^Subject: (\d{6})/m.exec(lettersTo().at(-1)?.raw ?? '')?.[1] ?? '';
}

/** Signs in by a code from a letter and lands in the studio; with `path` null, on the sign-in page that is open. */
export async function signInAt(
  site: Pick<OwnSite, 'mail'>,
  page: Page,
  email: string,
  path: string | null = '/masuk',
): Promise<void> {
  const before = site.mail.received.filter(({ recipients }) => recipients.includes(email)).length;
  if (path !== null) await page.goto(path);
  await page.getByRole('textbox', { name: 'Surel' }).fill(email);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await page.getByRole('textbox', { name: 'Kode enam angka' }).fill(await codeOf(site, email, before + 1));
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
}
