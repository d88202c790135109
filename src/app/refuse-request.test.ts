import { expect, test } from 'vitest';
import { refuseRequest } from './refuse-request.ts';

const statusOf = (method: string, path: string, headers: Record<string, string> = {}) =>
  refuseRequest({ method, headers: { host: 'localhost:4321', ...headers } }, path)?.status ?? null;

test('pages are read and posted to; other methods are refused, but the API refuses them in its own words', () => {
  expect(['GET', 'HEAD', 'POST'].map((method) => statusOf(method, '/cari'))).toEqual([null, null, null]);
  expect(['PUT', 'DELETE', 'OPTIONS', 'TRACE'].map((method) => statusOf(method, '/cari'))).toEqual([
    405, 405, 405, 405,
  ]);
  expect(statusOf('PUT', '/api/v1/search')).toBeNull();
  expect(statusOf('TRACE', '/api/v1/search')).toBe(405);
});

test('a body must state its length, and stay under 1 MB', () => {
  expect(statusOf('POST', '/lapor/a', { 'transfer-encoding': 'chunked' })).toBe(411);
  expect(statusOf('POST', '/lapor/a', { 'content-length': '1000001' })).toBe(413);
  expect(statusOf('POST', '/lapor/a', { 'content-length': '1000000' })).toBeNull();
});

test('only the pages that take a paper take ten megabytes', () => {
  const sizeAt = (path: string, bytes: number) => statusOf('POST', path, { 'content-length': String(bytes) });
  for (const path of ['/studio/produk/a/keterangan', '/en/studio/produk/a/keterangan', '/studio/profil/keterangan']) {
    expect([sizeAt(path, 10_000_000), sizeAt(path, 10_100_000)], path).toEqual([null, 413]);
  }
  expect(sizeAt('/lapor/keterangan', 2_000_000)).toBe(413);
});

test('a host that makes no URL is refused, since the front page would be rendered for it', () => {
  for (const host of ['', 'a b', '["><script>', 'katalog.example:99999', 'a/b', 'u@a', 'a?b']) {
    expect(statusOf('GET', '/produk/a', { host }), host).toBe(400);
  }
  for (const host of ['localhost', 'katalog.example', '127.0.0.1:4321', '[::1]:4321']) {
    expect(statusOf('GET', '/produk/a', { host }), host).toBeNull();
  }
});
