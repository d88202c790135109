import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { refuseMissingSearchKey, refusePowerfulSearchKey } from './search-keys.ts';

const searchKey = 'kunci-pencarian-0001';
const adminKey = 'kunci-pengelola-0001';
let server: Server;
let host: string;
let isOpenToAll = false;

/** Answers as Meilisearch documents it: `adminKey` lists the keys, anything else may only search. */
beforeAll(async () => {
  server = createServer((req, res) => {
    const mayList = req.headers.authorization === `Bearer ${adminKey}` && req.url?.startsWith('/keys');
    const status = mayList ? 200 : isOpenToAll ? 401 : 403;
    const keys = { results: [{ key: searchKey, actions: ['search'] }] };
    const error = { code: isOpenToAll ? 'missing_master_key' : 'invalid_api_key' };
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(mayList ? keys : error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const publicConfig = (keys: Record<string, string>) =>
  readConfig({ MEILI_HOST: host, SITE_URL: 'https://katalog.example', ...keys });

test('a site for the public needs a search key of its own', () => {
  expect(() => refuseMissingSearchKey(publicConfig({ MEILI_ADMIN_KEY: adminKey }))).toThrow('MEILI_SEARCH_KEY harus');
  expect(() => refuseMissingSearchKey(publicConfig({ MEILI_ADMIN_KEY: adminKey, MEILI_SEARCH_KEY: adminKey }))).toThrow(
    'MEILI_SEARCH_KEY sama dengan MEILI_ADMIN_KEY',
  );
  expect(() => refuseMissingSearchKey(readConfig({ MEILI_HOST: host, NODE_ENV: 'production' }))).toThrow('search-key');
});

test('a try at home does without, and so does a site without Meilisearch', () => {
  const atHome = readConfig({ MEILI_HOST: host, MEILI_ADMIN_KEY: adminKey, SITE_URL: 'http://localhost:4321' });
  expect(() => refuseMissingSearchKey(atHome)).not.toThrow();
  expect(() => refuseMissingSearchKey(readConfig({ SITE_URL: 'https://katalog.example' }))).not.toThrow();
});

test('a key that the server lists as search only is let through', async () => {
  const config = publicConfig({ MEILI_ADMIN_KEY: adminKey, MEILI_SEARCH_KEY: searchKey });
  await expect(refusePowerfulSearchKey(config)).resolves.toBeUndefined();
});

test('a key that opens more, or that the server does not list, stops the start with a sentence', async () => {
  const powerful = publicConfig({ MEILI_SEARCH_KEY: adminKey });
  await expect(refusePowerfulSearchKey(powerful)).rejects.toThrow('MEILI_SEARCH_KEY boleh lebih dari mencari');
  const unknown = publicConfig({ MEILI_ADMIN_KEY: adminKey, MEILI_SEARCH_KEY: 'kunci-tak-dikenal-01' });
  await expect(refusePowerfulSearchKey(unknown)).rejects.toThrow('tidak dikenal');
});

test('a server without a master key is open to all, and stops the start', async () => {
  isOpenToAll = true;
  await expect(refusePowerfulSearchKey(publicConfig({ MEILI_SEARCH_KEY: searchKey }))).rejects.toThrow(
    'tanpa kunci utama',
  );
});
