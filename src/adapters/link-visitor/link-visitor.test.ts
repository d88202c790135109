import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LinkHost, openLinkHost, reachHost } from '../../../tests/support/link-host.ts';
import { createLinkVisitor } from './link-visitor.ts';

let host: LinkHost;
let sentBytes = 0;
let running = 0;
let mostRunning = 0;
const robots: Record<string, [number, string?]> = {
  'tertutup.id': [200, 'User-agent: KatalogUji\nDisallow: /rahasia'],
  'rusak.id': [500],
};
beforeAll(async () => {
  host = await openLinkHost(async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://x');
    if (pathname === '/robots.txt') {
      const [status, text] = robots[req.headers.host ?? ''] ?? [404];
      return res.writeHead(status).end(text);
    }
    if (pathname === '/lambat') return;
    if (pathname === '/besar' && req.method === 'GET') return pour(res);
    if (pathname === '/tanpa-head' && req.method === 'GET') return res.writeHead(200).end('ada');
    if (pathname === '/sibuk') return res.writeHead(429, { 'retry-after': '120' }).end();
    if (pathname === '/bersama') {
      running += 1;
      mostRunning = Math.max(mostRunning, running);
      await sleep(20);
      running -= 1;
    }
    const to = searchParams.get('ke');
    const status = Number(/\d{3}/.exec(pathname)?.[0] ?? (pathname === '/bersama' ? 200 : 404));
    return res.writeHead(status, to ? { location: to } : {}).end('<p>');
  });
});
afterAll(() => host.close());
beforeEach(() => {
  host.asked.length = 0;
});

function pour(res: ServerResponse): void {
  const piece = Buffer.alloc(65_536);
  res.writeHead(404);
  const more = () => {
    while (!res.destroyed && sentBytes < 50_000_000) {
      sentBytes += piece.length;
      if (!res.write(piece)) return void res.once('drain', more);
    }
  };
  more();
}

const now = () => new Date('2026-03-02T03:00:00Z');
const open = (options = {}) =>
  createLinkVisitor({ userAgent: 'KatalogUji/1.0 (+https://katalog.example)', now, pauseMs: 0, ...options });
const visit = (url: string) => open({ reach: reachHost(host.port) })(url);
const end = (status: number, url: string, more = {}) => ({
  ok: true,
  value: { status, url, isPermanent: true, retryAfterSeconds: null, ...more },
});

test('a link that answers costs one HEAD after robots.txt; one that does not is asked by GET too', async () => {
  expect(await visit('http://toko.id/200')).toEqual(end(200, 'http://toko.id/200'));
  expect(await visit('http://toko.id/404')).toEqual(end(404, 'http://toko.id/404'));
  expect(await visit('http://toko.id/tanpa-head')).toEqual(end(200, 'http://toko.id/tanpa-head'));
  expect(host.asked.filter((line) => !line.endsWith('robots.txt'))).toEqual([
    ...['HEAD toko.id/200', 'HEAD toko.id/404', 'GET toko.id/404'],
    ...['HEAD toko.id/tanpa-head', 'GET toko.id/tanpa-head'],
  ]);
});

test('redirects are followed step by step, at most five, and it is told whether all were for good', async () => {
  expect(await visit('http://toko.id/301?ke=/308?ke=/200')).toEqual(end(200, 'http://toko.id/200'));
  const moment = 'http://toko.id/302?ke=http://lain.id/200';
  expect(await visit(moment)).toEqual(end(200, 'http://lain.id/200', { isPermanent: false }));
  expect(host.asked).toContain('GET lain.id/robots.txt');
});

test('a circle of redirects ends', async () => {
  const circle = await openLinkHost((req, res) => {
    res.writeHead(req.url === '/robots.txt' ? 404 : 302, { location: '/lagi' }).end();
  });
  const gone = await open({ reach: reachHost(circle.port) })('http://putar.id/');
  await circle.close();
  expect(gone).toEqual({ ok: false, refusal: 'too-many-steps' });
  expect(circle.asked).toHaveLength(7);
});

test('where robots.txt says no, or is broken, nothing else is asked', async () => {
  expect(await visit('http://tertutup.id/rahasia/1')).toEqual({ ok: false, refusal: 'robots' });
  expect(await visit('http://tertutup.id/200')).toMatchObject({ ok: true });
  expect(await visit('http://rusak.id/200')).toEqual({ ok: false, refusal: 'unreachable' });
  expect(host.asked.filter((line) => /rahasia|rusak.id\/200/.test(line))).toEqual([]);
});

test('robots.txt of a host is asked for once a day', async () => {
  const visitOften = open({ reach: reachHost(host.port) });
  await visitOften('http://toko.id/200');
  await visitOften('http://toko.id/204');
  expect(host.asked.filter((line) => line.endsWith('robots.txt'))).toHaveLength(1);
});

test('a host that asks for rest is not asked again, and how long is told', async () => {
  expect(await visit('http://toko.id/sibuk')).toEqual(end(429, 'http://toko.id/sibuk', { retryAfterSeconds: 120 }));
  expect(host.asked).toEqual(['GET toko.id/robots.txt', 'HEAD toko.id/sibuk']);
});

test('a host that never answers, or is not there, is unreachable within the time of a visit', async () => {
  const hurried = open({ reach: reachHost(host.port), timeoutMs: 100 });
  expect(await hurried('http://toko.id/lambat')).toEqual({ ok: false, refusal: 'unreachable' });
  const nowhere = open({ reach: { ...reachHost(1), resolve: async () => [] } });
  expect(await nowhere('http://toko.id/')).toEqual({ ok: false, refusal: 'unreachable' });
  const silentNames = open({ reach: { resolve: () => new Promise(() => undefined) }, timeoutMs: 100 });
  expect(await silentNames('http://toko.id/')).toEqual({ ok: false, refusal: 'unreachable' });
});

test('an answer without end is left after its head', async () => {
  expect(await visit('http://toko.id/besar')).toMatchObject({ ok: true, value: { status: 404 } });
  await sleep(50);
  // What lies in the buffers of two connections is all that was sent.
  expect(sentBytes).toBeLessThan(20_000_000);
});

test('one host is asked one thing at a time, others meanwhile', async () => {
  const visitAll = open({ reach: reachHost(host.port) });
  await Promise.all([1, 2, 3].map((n) => visitAll(`http://toko.id/bersama?n=${n}`)));
  expect(mostRunning).toBe(1);
  await Promise.all([1, 2].map((n) => visitAll(`http://toko-${n}.id/bersama`)));
  expect(mostRunning).toBe(2);
});
