import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { compose, filledIn, imageEnvironment, imageHealthCheck } from '../../tests/support/container.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { hasMeilisearch, type OwnServer, ownMeilisearch } from '../../tests/support/meilisearch-process.ts';
import { buildIfStale } from './build.ts';
import { root } from './source-hash.ts';

const { site, meilisearch } = compose.services;
const buildMs = 240_000;

describe.skipIf(!hasMeilisearch)('the processes of compose.yaml, started by hand', { timeout: 120_000 }, () => {
  let database: OpenDatabase & { url: string };
  let meili: OwnServer;
  let dataDir: string;
  let env: NodeJS.ProcessEnv;
  let url: string;

  beforeAll(async () => {
    await buildIfStale();
    database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
    const { MEILI_MASTER_KEY: _, ...settings } = meilisearch.environment;
    meili = await ownMeilisearch(settings);
    await meili.start();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    dataDir = mkdtempSync(join(tmpdir(), 'katalog-wadah-'));
    const dotenv = { POSTGRES_PASSWORD: 'x', MEILI_MASTER_KEY: meili.key };
    const given = Object.entries(site.environment).map(([name, value]) => [name, filledIn(value, dotenv)]);
    env = {
      PATH: process.env.PATH,
      ...imageEnvironment,
      ...Object.fromEntries(given),
      DATABASE_URL: database.url,
      MEILI_HOST: meili.host,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      // The container's own files are read-only: nothing may be written but its data, and no process started.
      NODE_OPTIONS: `--permission --allow-fs-read=* --allow-fs-write=${dataDir}`,
    };
  }, buildMs);
  afterAll(async () => {
    await meili?.wipe();
    await database?.close();
    if (dataDir) rmSync(dataDir, { recursive: true });
  });

  function start(set: NodeJS.ProcessEnv = {}): {
    child: ChildProcess;
    ended: Promise<number | null>;
    said: () => string;
  } {
    const [command = '', ...args] = site.command.map((part) => filledIn(part, {}));
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...set },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    return { child, ended: new Promise((resolve) => child.once('exit', resolve)), said: () => said };
  }
  function run([command = '', ...args]: string[]): { status: number | null; stdout: string } {
    const { status, stdout } = spawnSync(command, args, { cwd: root, env });
    return { status, stdout: stdout.toString().trim() };
  }
  const search = async () => (await fetch(`${url}/api/v1/search?q=batik`)).json();

  test('the site makes its search key, serves from Meilisearch, is healthy, and stops when told to', async () => {
    const { child, ended, said } = start();
    try {
      await expect.poll(() => run(imageHealthCheck).status, { timeout: 60_000, interval: 500 }).toBe(0);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(run(['node', 'src/tasks/catalog.ts', 'seed']).status).toBe(0);
      await expect
        .poll(search, { timeout: 60_000, interval: 200 })
        .toMatchObject({ engine: 'meilisearch', degraded: false, hits: expect.arrayContaining([expect.anything()]) });
      const { key, created } = JSON.parse(run(['node', 'src/tasks/catalog.ts', 'search-key', '--json']).stdout);
      expect(created).toBe(false);
      const page = await (await fetch(`${url}/cari?q=batik`)).text();
      for (const secret of [key, meili.key]) for (const text of [page, said()]) expect(text).not.toContain(secret);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
    expect(run(imageHealthCheck).status).toBe(1);
    expect(said()).not.toContain('ERR_ACCESS_DENIED');
  });

  test('while Meilisearch is away it starts with a key of its own, and says what is missing without one', async () => {
    await meili.kill();
    const refused = start();
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('MEILI_SEARCH_KEY harus ada');
    const { child, ended } = start({ MEILI_SEARCH_KEY: 'kunci-pencarian-dari-env' });
    try {
      const isAnswered = { engine: 'postgres', degraded: true, total: { relation: 'exact' } };
      await expect.poll(() => search().catch(() => null), { timeout: 60_000, interval: 500 }).toMatchObject(isAnswered);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });
});
