import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryRows } from '#domain/database.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { type PhotoMakers, seedPhotoMakers } from '../../tests/support/e2e-photo-makers.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { aPhoto } from '../../tests/support/pictures.ts';
import { aMaker } from '../../tests/support/studio.ts';
import { readConfig } from './config.ts';
import { readStarter } from './content.ts';
import { openServices } from './services.ts';

// The development server, as `npm run dev` starts it, on data of its own.
const dataDir = mkdtempSync(join(tmpdir(), 'katalog-dev-'));
const env = { DATA_DIR: dataDir, AUTH_SECRET: 'x'.repeat(40), LOG_LEVEL: 'silent', DATABASE_URL: '', MEILI_HOST: '' };
let url: string;
let makers: PhotoMakers;
let makerId: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const services = await openServices(readConfig(env));
  await seedStarter(services.db, readStarter(), { categories: services.categories, now: services.now() });
  makers = await seedPhotoMakers(services, dataDir);
  makerId = await aMaker(services.db, null, { name: 'Tenun Terlihat' });
  await services.close();
  const port = String(await freePort());
  url = `http://localhost:${port}`;
  const own = { ...env, PORT: port, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1' };
  // Astro serves no pages to what it takes for a test of its parts.
  const { VITEST, NODE_ENV, NODE_OPTIONS, ...outside } = process.env;
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...outside, ...own },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  stop = async () => {
    child.kill('SIGINT');
    await exited;
  };
  while (child.exitCode === null && !(await fetch(`${url}/readyz`).catch(() => null))?.ok) await sleep(200);
});
afterAll(async () => {
  await stop();
  rmSync(dataDir, { recursive: true });
});

const asOwner = () => ({ cookie: `${makers.owner.name}=${makers.owner.value}` });

async function sentPhoto(): Promise<string> {
  const headers = { ...asOwner(), 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' };
  const bytes = new Uint8Array(await aPhoto(400, 400));
  const metadata = { productId: makers.productId, rights: 'mine' };
  const named = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  const begun = await fetch(`${url}/studio/unggah`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': named.join(',') },
  });
  expect(begun.status).toBe(201);
  const path = begun.headers.get('location') ?? '';
  const piece = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  const sent = await fetch(new URL(path, url), { method: 'PATCH', headers: { ...headers, ...piece }, body: bytes });
  expect(sent.status).toBe(204);
  return path.split('/').at(-1) ?? '';
}

test('the development server takes a photo, prepares it and shows it to its owner', async () => {
  const path = `${url}/studio/media/${await sentPhoto()}`;
  const state = async () => (await (await fetch(path, { headers: asOwner() })).json()) as { state: string };
  await expect.poll(state, { timeout: 30_000 }).toMatchObject({ state: 'ready' });
  const shown = await fetch(`${path}/320.webp`, { headers: asOwner() });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect((await fetch(`${path}/320.webp`)).status).toBe(404);
});

test('it answers what machines ask of a site, and refuses what the site refuses', async () => {
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('# TYPE');
  expect((await fetch(`${url}/surat/tidak.1.ada`, { method: 'POST' })).status).toBe(410);
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
});

test('it counts visits, and what it counted is kept when it is stopped', async () => {
  const headers = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (Android 15) Firefox/140.0' };
  const page = await fetch(`${url}/pembuat/pembuat-${makerId}`, { headers });
  expect(page.status).toBe(200);
  // A visit is a page that was sent whole.
  await page.text();
  // By the answer to another request it has been counted.
  await fetch(`${url}/healthz`);
  await stop();
  const services = await openServices(readConfig(env));
  const [row] = await queryRows<{ visits: number }>(
    services.db,
    sql`select sum(visits)::int as visits from page_visits where entity_id = ${makerId}`,
  );
  await services.close();
  expect(row?.visits).toBe(1);
});
