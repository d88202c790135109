import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Services } from '#domain/services.ts';
import { type AstroHandler, Pages } from './pages.ts';

/** As Astro answers an endpoint: HEAD gets the headers of GET and no body. */
const endpoint: AstroHandler = async (req, res, _next, locals) => {
  (locals as { cache: { keep: (options: { tags: string[] }) => void } }).cache.keep({ tags: [] });
  res.writeHead(200, { 'content-type': 'text/plain' });
  res.end(req.method === 'HEAD' ? undefined : 'User-agent: *');
};

async function ask(pages: Pages, method: string): Promise<{ headers: string[]; body: string }> {
  const sent = { headers: [] as string[], body: '' };
  const res = {
    writeHead: (_status: number, headers: string[]) => {
      sent.headers = headers;
    },
    end: (body?: Buffer) => {
      sent.body = body?.toString() ?? '';
    },
  } as unknown as ServerResponse;
  await pages.serve({ method, url: '/robots.txt', headers: {} } as IncomingMessage, res, '127.0.0.1');
  return sent;
}

test('an address asked for by HEAD first is kept for GET with its body, and HEAD states no length it does not know', async () => {
  const pages = new Pages(endpoint, {} as Services, []);
  expect((await ask(pages, 'HEAD')).headers).not.toContain('content-length');
  expect((await ask(pages, 'GET')).body).toBe('User-agent: *');
  const kept = await ask(pages, 'HEAD');
  expect(kept.body).toBe('');
  expect(kept.headers).toContain('13');
  expect(pages.cache.size.pages).toBe(1);
});
