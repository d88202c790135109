import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { IndexRejected, IndexUnavailable } from '#domain/search/search-index.ts';
import { openUpload } from './open-upload.ts';

let stop = async () => {};
afterEach(() => stop());

interface Answer {
  status: number;
  body: object;
  /** Answers at the first bytes instead of the last. */
  early?: boolean;
}

/** A server that keeps what it is sent and answers as told. */
async function listen({ status, body, early = false }: Answer) {
  const seen = { url: '', type: '', text: '' };
  const server = createServer((req, res) => {
    seen.url = req.url ?? '';
    seen.type = req.headers['content-type'] ?? '';
    const answer = () => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    req.on('data', (chunk) => {
      seen.text += chunk;
      if (early && !res.headersSent) answer();
    });
    if (!early) req.on('end', answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const refusal = { message: 'no', code: 'malformed_payload', type: 'invalid_request', link: '' };

test('lines written one after another arrive as one batch', async () => {
  const { host, seen } = await listen({ status: 202, body: { taskUid: 7 } });
  const upload = openUpload({ host, key: 'kunci' }, 'produk');
  await upload.write('{"id":"a"}\n');
  await upload.write('{"id":"b"}\n');
  expect((await upload.end()).taskUid).toBe(7);
  expect(seen).toEqual({
    url: '/indexes/produk/documents?primaryKey=id',
    type: 'application/x-ndjson',
    text: '{"id":"a"}\n{"id":"b"}\n',
  });
});

test('a batch that the server takes offence at is rejected', async () => {
  const { host } = await listen({ status: 400, body: refusal });
  const upload = openUpload({ host, key: 'kunci' }, 'produk');
  await upload.write('{\n');
  await expect(upload.end()).rejects.toThrow(IndexRejected);
});

test('an answer in the middle of a batch ends the writing', async () => {
  const { host } = await listen({ status: 503, body: {}, early: true });
  const upload = openUpload({ host, key: 'kunci' }, 'produk');
  const line = `${'x'.repeat(100_000)}\n`;
  const writing = async () => {
    for (let at = 0; at < 1000; at += 1) await upload.write(line);
    await upload.end();
  };
  await expect(writing()).rejects.toThrow(IndexUnavailable);
});

test('a server that is not there is an outage', async () => {
  const upload = openUpload({ host: 'http://127.0.0.1:9', key: 'kunci' }, 'produk');
  const writing = async () => {
    await upload.write('{}\n');
    await upload.end();
  };
  await expect(writing()).rejects.toThrow(IndexUnavailable);
});
