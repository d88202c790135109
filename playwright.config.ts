import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './tests/support/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4399);
const url = `http://localhost:${port}`;
// The configuration is read by the runner and by each worker; only the runner starts the site.
const dataDir = process.env.E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'katalog-e2e-'));
process.env.E2E_DATA_DIR = dataDir;

/** One journey for each user job, in Debian's Chromium, against the built site with a fresh embedded catalogue. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  // On a machine shared with others a browser can be too slow once; `npm test` names what passed only at the second try.
  retries: 1,
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: { executablePath: chromiumPath, args: chromiumFlags },
  },
  webServer: {
    command: 'node tests/support/serve-e2e.ts',
    url: `${url}/readyz`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // Journeys walk the default site; engines are held to one contract suite of their own.
    // A journey may come from an address of its own, by the header of a proxy.
    env: {
      PORT: String(port),
      SITE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      MEILI_HOST: '',
      TRUSTED_PROXIES: '127.0.0.1,::1',
    },
  },
});
