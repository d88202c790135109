import type { IncomingMessage } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchEngine } from '#domain/search/search-engine.ts';
import { aSearch } from '../../tests/support/search-documents.ts';
import { Metrics, mayReadMetrics } from './metrics.ts';
import { PageCache } from './page-cache.ts';

const token = 'kunci-metrik-uji-panjang';
const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

test('metrics are read from this machine, or with the token from anywhere', () => {
  for (const address of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])
    expect(mayReadMetrics(request(address), token)).toBe(true);
  expect(mayReadMetrics(request('10.0.0.7'), token)).toBe(false);
  expect(mayReadMetrics(request('10.0.0.7', { authorization: `Bearer ${token}` }), token)).toBe(true);
  expect(mayReadMetrics(request('10.0.0.7', { authorization: `Bearer ${token}x` }), token)).toBe(false);
  expect(mayReadMetrics(request('10.0.0.7', { authorization: 'Bearer ' }), null)).toBe(false);
});

test('a request that a proxy on this machine passed on is not from this machine', () => {
  expect(mayReadMetrics(request('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }), token)).toBe(false);
  expect(mayReadMetrics(request('127.0.0.1', { forwarded: 'for=10.0.0.7' }), token)).toBe(false);
});

test('requests are counted by status, searches by engine and whether they were degraded', async () => {
  const metrics = new Metrics();
  metrics.countRequest(200);
  metrics.countRequest(200);
  metrics.countRequest(404);
  const engine: SearchEngine = {
    search: async () => ({ engine: 'postgres', degraded: true }) as SearchAnswer,
    suggest: async () => [],
    searchMakers: async () => [],
  };
  await metrics.watchSearch(engine).search(aSearch('kopi'));
  const { body, type } = await metrics.read();
  expect(type).toContain('text/plain');
  expect(body).toContain('katalog_http_requests_total{status="200"} 2');
  expect(body).toContain('katalog_http_requests_total{status="404"} 1');
  expect(body).toContain('katalog_search_duration_seconds_count{engine="postgres",degraded="true"} 1');
  expect(body).toContain('process_cpu_seconds_total');
});

test('the page cache and the backlog are read when the metrics are', async () => {
  const metrics = new Metrics();
  const cache = new PageCache();
  metrics.watchPageCache(cache);
  const backlog = vi.fn(async () => ({ rows: 3, oldestAgeSeconds: 12.5, setAside: 1 }));
  metrics.watchBacklog(backlog);
  cache.put('/a', { status: 200, headers: [], body: Buffer.from('0123456789') }, { tags: [] }, 0, 0);
  cache.get('/a', 1);
  cache.get('/a', 2);
  cache.get('/b', 3);
  const { body } = await metrics.read();
  for (const line of [
    'katalog_page_cache_pages 1',
    'katalog_page_cache_bytes 10',
    'katalog_page_cache_hits_total 2',
    'katalog_page_cache_misses_total 1',
    'katalog_outbox{state="waiting"} 3',
    'katalog_outbox{state="set_aside"} 1',
    'katalog_outbox_oldest_seconds 12.5',
  ])
    expect(body).toContain(`${line}\n`);
  expect(backlog).toHaveBeenCalled();
});

test('without an outside index there is no backlog to read', async () => {
  expect((await new Metrics().read()).body).not.toContain('katalog_outbox');
});
