import { type ChildProcess, execFile, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { readStarter } from '#app/content.ts';
import { readBacklog } from '#domain/search/outbox-store.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import { categories } from '../../tests/contract/search-catalogue.ts';
import { openFreshServerDatabase } from '../../tests/support/database.ts';
import { meiliServer, openTestServer, type TestServer } from '../../tests/support/meilisearch.ts';
import { insertMaker, insertProduct } from '../../tests/support/search-documents.ts';
import { storeGenerated } from './generate/generate-store.ts';

const count = 3_000;
const now = new Date('2026-03-01T02:00:00Z');

describe.skipIf(!meiliServer)('reindex and check on a Meilisearch server', { timeout: 240_000 }, () => {
  let database: OpenDatabase & { url: string };
  let server: TestServer;
  const products = () => server.client.index(`${server.indexPrefix}products`);
  const env = () => ({
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: database.url,
    MEILI_INDEX_PREFIX: server.indexPrefix,
  });

  function catalog(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      execFile(process.execPath, ['src/tasks/catalog.ts', ...args], { env: env() }, (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code) : 0, stdout: stdout.trim(), stderr: stderr.trim() }),
      );
    });
  }

  /** With a channel, so that it tells its progress. */
  function startReindex(): ChildProcess {
    return fork('src/tasks/catalog.ts', ['reindex'], {
      execArgv: [],
      env: env(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

  async function check(...flags: string[]) {
    const { status, stdout } = await catalog('check', '--json', ...flags);
    return { status, ...JSON.parse(stdout) };
  }
  const isTrue = { missing: 0, stale: 0, extra: 0, repaired: 0 };

  async function rename(id: string, name: string): Promise<void> {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`update products set name = ${name} where id = ${id}`);
      await recordProductChanges(tx, [id], { categories, now });
    });
  }

  beforeAll(async () => {
    database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
    await database.migrate();
    server = openTestServer();
    await storeGenerated(database.db, readStarter(), { count, seed: 1, categories, now });
  });
  afterAll(async () => {
    await server?.clear();
    await database?.close();
  });

  test('before the first build `check` says what to do', async () => {
    const { status, stderr } = await catalog('check');
    expect(status).toBe(1);
    expect(stderr).toContain('reindex');
  });

  test('a first reindex fills both indexes and answers with counts', async () => {
    const { status, stdout } = await catalog('reindex', '--json');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(['documents', 'seconds', 'documents_per_second']);
    const checked = await check();
    expect(checked).toMatchObject({ status: 0, products: { database: count, index: count, ...isTrue } });
    expect(checked.makers).toMatchObject(isTrue);
    expect(answer.documents).toBe(count + checked.makers.index);
    expect(checked.postgres.products).toMatchObject({ database: count, index: count, ...isTrue });
  });

  test('a reindex beside a working site, under a constant load of queries: no error, no empty answer, no change lost', async () => {
    const worker = fork('tests/support/run-worker.ts', {
      execArgv: [],
      env: { ...env(), LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise((resolve) => worker.once('message', resolve));
    const child = startReindex();
    let isRunning = true;
    const end = ended(child).finally(() => {
      isRunning = false;
    });
    let asked = 0;
    const ask = async () => {
      while (isRunning) {
        const { hits } = await products().search('kopi', { limit: 5 });
        if (hits.length === 0) throw new Error('An empty answer.');
        asked += 1;
        await sleep(10);
      }
    };
    const write = async () => {
      const { results } = await products().getDocuments<{ id: string }>({ fields: ['id'], limit: 40 });
      for (const { id } of results) {
        if (!isRunning) return;
        await rename(id, 'Kopi Selama Dibangun');
        await sleep(40);
      }
    };
    await Promise.all([ask(), ask(), write()]);
    expect(await end).toBe(0);
    expect(asked).toBeGreaterThan(20);
    await expect.poll(async () => (await readBacklog(database.db, now)).rows, { timeout: 30_000 }).toBe(0);
    worker.kill('SIGKILL');
    expect((await check()).products).toMatchObject(isTrue);
  });

  test('a reindex killed half-way leaves the live index as it was, and the next one completes', async () => {
    const before = (await products().getStats()).numberOfDocuments;
    const child = startReindex();
    child.on('message', ({ done, total }: { done: number; total: number }) => {
      if (done > total / 2) child.kill('SIGKILL');
    });
    await ended(child);
    expect(child.signalCode).toBe('SIGKILL');
    expect((await products().getStats()).numberOfDocuments).toBe(before);
    expect(JSON.parse((await catalog('reindex', '--json')).stdout).documents).toBeGreaterThanOrEqual(count);
    expect(await check()).toMatchObject({ status: 0, products: { ...isTrue }, makers: { ...isTrue } });
  });

  test('two at once: the second is refused with a sentence', async () => {
    const first = startReindex();
    await new Promise((resolve) => first.once('message', resolve));
    // Stopped, it holds its lock for as long as the second takes to start.
    first.kill('SIGSTOP');
    const second = await catalog('reindex');
    first.kill('SIGCONT');
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('sedang dibangun oleh proses lain');
    expect(await ended(first)).toBe(0);
  });

  test('documents deleted, changed and added by hand are found, named and repaired', async () => {
    const { results } = await products().getDocuments({ limit: 4 });
    const [gone, old, moved, copied] = results;
    await products().deleteDocument(String(gone?.id)).waitTask();
    await products()
      .addDocuments([
        { ...old, doc_version: 0 },
        { ...moved, province: moved?.province === '11' ? '12' : '11' },
        { ...copied, id: 'buatan-tangan' },
        { id: 'polos' },
      ])
      .waitTask();
    const found = await check();
    expect(found).toMatchObject({ status: 1, products: { missing: 1, stale: 2, extra: 2, repaired: 0 } });
    const text = (await catalog('check')).stdout;
    expect(text).toContain(`Produk hilang: ${gone?.id}.`);
    expect(text).toMatch(/Produk berlebih: (buatan-tangan, polos|polos, buatan-tangan)\./);
    expect(text).toMatch(/Produk, provinsi \d\d: \d+ di basis data, \d+ di indeks\./);
    const repaired = await check('--repair');
    expect(repaired).toMatchObject({ status: 0, products: { missing: 1, stale: 2, extra: 2, repaired: 5 } });
    expect((await check()).products).toMatchObject({ database: count, index: count, ...isTrue });
  });

  test('a document that the index refuses is named by `check` with the reason', async () => {
    await insertMaker(database.db, { id: 'm' });
    await insertProduct(database.db, { id: 'bukan id!', makerId: 'm', name: 'Kopi Beracun' });
    const { status, stdout } = await catalog('check', '--repair');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Ditolak indeks: produk bukan id! \(.*bukan id!.*\)\.$/m);
  });

  test('a server that does not answer, or a missing key, is a sentence', async () => {
    const away = { ...env(), MEILI_HOST: 'http://127.0.0.1:9' };
    const run = (changed: NodeJS.ProcessEnv, ...args: string[]) =>
      new Promise<{ code: unknown; stderr: string }>((resolve) => {
        execFile(process.execPath, ['src/tasks/catalog.ts', ...args], { env: changed }, (error, _, stderr) =>
          resolve({ code: error?.code, stderr }),
        );
      });
    const refused = await run(away, 'reindex');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^Indeks pencarian tidak bisa dipakai: .+\n$/);
    expect((await run({ ...env(), MEILI_ADMIN_KEY: '' }, 'check')).stderr).toContain('MEILI_ADMIN_KEY');
  });
});
