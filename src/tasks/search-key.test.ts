import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSearchKey } from '#adapters/meilisearch/key-safety.ts';
import { meiliServer, openTestServer, type TestServer } from '../../tests/support/meilisearch.ts';

interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

function searchKey(meili: { host?: string; key?: string; indexPrefix?: string }, ...flags: string[]): Promise<Run> {
  const { host = '', key = '', indexPrefix = '' } = meili;
  const given = { MEILI_HOST: host, MEILI_ADMIN_KEY: key, MEILI_INDEX_PREFIX: indexPrefix };
  const env = { ...process.env, NODE_OPTIONS: '', ...given };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/tasks/catalog.ts', 'search-key', ...flags], { env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout: stdout.trim(), stderr: stderr.trim() }),
    );
  });
}

test('a missing host, a missing admin key and a server that is away are a sentence each', async () => {
  const [noHost, noKey, away] = await Promise.all([
    searchKey({}),
    searchKey({ host: 'http://127.0.0.1:9' }),
    searchKey({ host: 'http://127.0.0.1:9', key: 'kunci-utama-untuk-uji' }, '--json'),
  ]);
  for (const { status, stdout, stderr } of [noHost, noKey, away]) {
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(1);
  }
  expect(noHost.stderr).toMatch(/^MEILI_HOST belum diisi/);
  expect(noKey.stderr).toMatch(/^MEILI_ADMIN_KEY belum diisi/);
  expect(away.stderr).not.toContain('kunci-utama-untuk-uji');
});

describe.skipIf(!meiliServer)('a key of a real server', () => {
  let server: TestServer;
  let other: TestServer;
  let first: Run;
  let key: string;

  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(server.host + path, { method, headers, body: body ? JSON.stringify(body) : null });
    return answer.status;
  };

  beforeAll(async () => {
    server = openTestServer();
    other = openTestServer();
    for (const { client, indexPrefix } of [server, other])
      for (const name of ['products', 'makers']) await client.createIndex(indexPrefix + name).waitTask();
    first = await searchKey(server, '--json');
    key = JSON.parse(first.stdout).key;
  });
  afterAll(async () => {
    const { results } = await server.client.getKeys({ limit: 1000 });
    for (const { uid, indexes } of results)
      if (indexes.includes(`${server.indexPrefix}*`)) await server.client.deleteKey(uid);
    await server.clear();
    await other.clear();
  });

  test('it is made once, then found; after it was lost it is the same again', async () => {
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toEqual({ key, created: true });
    expect(JSON.parse((await searchKey(server, '--json')).stdout)).toEqual({ key, created: false });
    expect((await searchKey(server)).stdout).toMatch(
      new RegExp(`^Kunci .+ sudah ada; [^\\n]+\\nMEILI_SEARCH_KEY=${key}$`),
    );
    await server.client.deleteKey(key);
    expect(JSON.parse((await searchKey(server, '--json')).stdout)).toEqual({ key, created: true });
  });

  test('it searches the indexes of its prefix', async () => {
    const queries = ['products', 'makers'].map((name) => ({ indexUid: server.indexPrefix + name, q: 'kopi' }));
    expect(await ask('/multi-search', 'POST', { queries })).toBe(200);
    expect(await ask(`/indexes/${server.indexPrefix}products/search`, 'POST', { q: 'kopi' })).toBe(200);
  });

  test('it is refused with 403 whatever writes, sets, reads documents, keys or tasks, and every other prefix', async () => {
    const own = `/indexes/${server.indexPrefix}products`;
    const refused: [string, string, unknown?][] = [
      [`${own}/documents`, 'POST', [{ id: 'x' }]],
      [`${own}/documents`, 'DELETE'],
      [`${own}/documents`, 'GET'],
      [`${own}/settings`, 'PATCH', { synonyms: {} }],
      [`${own}/settings`, 'GET'],
      [own, 'DELETE'],
      ['/indexes', 'POST', { uid: `${server.indexPrefix}baru` }],
      ['/swap-indexes', 'POST', []],
      ['/keys', 'GET'],
      ['/keys', 'POST', { actions: ['*'], indexes: ['*'], expiresAt: null }],
      ['/tasks', 'GET'],
      ['/stats', 'GET'],
      ['/dumps', 'POST'],
      [`/indexes/${other.indexPrefix}products/search`, 'POST', { q: 'kopi' }],
    ];
    for (const [path, method, body] of refused)
      expect(`${method} ${path}: ${await ask(path, method, body)}`).toBe(`${method} ${path}: 403`);
    const foreign = { queries: [{ indexUid: `${other.indexPrefix}products`, q: 'kopi' }] };
    expect(await ask('/multi-search', 'POST', foreign)).toBe(403);
  });

  test('a public site starts with it', async () => {
    expect(await checkSearchKey(server.host, key, server.key)).toEqual({ safe: true });
  });

  test('a key that may not make keys, and a key that nobody knows, are a sentence', async () => {
    for (const admin of [key, 'kunci-yang-tidak-dikenal']) {
      const { status, stderr } = await searchKey({ ...server, key: admin });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^MEILI_ADMIN_KEY ditolak[^\n]+$/);
    }
  });
});
