import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { SearchUnavailable } from '#domain/search/search-unavailable.ts';
import { askServer } from './ask-server.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function askAgainst(answer: (res: ServerResponse) => void, timeoutMs = 2_000) {
  const seen: { url: string; authorization: string; encoding: string }[] = [];
  server = createServer((req, res) => {
    const { url = '', headers } = req;
    seen.push({ url, authorization: headers.authorization ?? '', encoding: String(headers['accept-encoding']) });
    answer(res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = askServer({ host, key: 'kunci-pencarian-01', indexPrefix: '' }, timeoutMs);
  return { seen, asked: ask([{ indexUid: 'products', q: 'kopi' }]) };
}

function refusing(status: number, code: string) {
  const body = { message: 'no', code, type: 'invalid_request', link: '' };
  return (res: ServerResponse) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

test('several queries are one request, with the key in its header, for an answer that is not compressed', async () => {
  const { seen, asked } = await askAgainst((res) =>
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[{"hits":[]}]}'),
  );
  expect(await asked).toEqual([{ hits: [] }]);
  expect(seen).toEqual([{ url: '/multi-search', authorization: 'Bearer kunci-pencarian-01', encoding: 'identity' }]);
});

test.each([
  ['overloaded', refusing(503, 'too_many_search_requests')],
  ['broken', refusing(500, 'internal')],
  ['without its index', refusing(400, 'index_not_found')],
  ['with another key', refusing(403, 'invalid_api_key')],
  ['behind a broken proxy', (res: ServerResponse) => res.writeHead(502).end('<h1>Bad gateway</h1>')],
  ['cut off', (res: ServerResponse) => res.destroy()],
])('a server %s is away; it is asked once', async (_, answer) => {
  const { seen, asked } = await askAgainst(answer);
  await expect(asked).rejects.toBeInstanceOf(SearchUnavailable);
  expect(seen).toHaveLength(1);
});

test.each([
  ['keeps silent', () => undefined],
  ['stops half-way', (res: ServerResponse) => void res.writeHead(200).write('{"results":')],
])('a server that %s is away after the time limit', async (_, answer) => {
  const { asked } = await askAgainst(answer, 100);
  await expect(asked).rejects.toBeInstanceOf(SearchUnavailable);
});

test('a query that the server takes offence at is no outage', async () => {
  const { asked } = await askAgainst(refusing(400, 'invalid_search_filter'));
  await expect(asked).rejects.toThrow('no');
  await expect(asked).rejects.not.toBeInstanceOf(SearchUnavailable);
});
