import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Services } from '#domain/services.ts';
import { type AstroHandler, type Locals, Pages } from './pages.ts';
import type { VisitCounter, VisitOf } from './visit-counter.ts';

/** As Astro answers an endpoint: HEAD gets the headers of GET and no body. */
const endpoint: AstroHandler = async (req, res, _next, locals) => {
  (locals as { cache: { keep: (options: { tags: string[] }) => void } }).cache.keep({ tags: [] });
  res.writeHead(200, { 'content-type': 'text/plain' });
  res.end(req.method === 'HEAD' ? undefined : 'User-agent: *');
};

/** A page that greets whoever is signed in, though it asks to be kept and to be public. */
const greeting: AstroHandler = async (_req, res, _next, locals) => {
  const { actor, cache } = locals as Locals;
  cache.keep({ tags: [] });
  const somebody = await actor();
  res.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'public, max-age=60' });
  res.end(somebody?.userId ?? 'nobody');
};

/** Whose session a cookie names is the cookie itself here. */
const signIn = {
  findSession: async (cookie: string | null) =>
    cookie ? { id: 's', actor: { userId: cookie, role: 'maker', regionCode: null } } : null,
};

async function ask(pages: Pages, method: string, cookie?: string): Promise<{ headers: string[]; body: string }> {
  const sent = { headers: [] as string[], body: '' };
  const res = {
    writeHead: (_status: number, headers: string[]) => {
      sent.headers = headers;
    },
    end: (body?: Buffer) => {
      sent.body = body?.toString() ?? '';
    },
  } as unknown as ServerResponse;
  await pages.serve({ method, url: '/robots.txt', headers: { cookie } } as IncomingMessage, res, '127.0.0.1');
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

test('a page that asked who is signed in is made for that person alone, whatever it says of itself', async () => {
  const pages = new Pages(greeting, { signIn } as unknown as Services, []);
  const together = await Promise.all([ask(pages, 'GET', 'ani'), ask(pages, 'GET', 'budi'), ask(pages, 'GET')]);
  expect(together.map(({ body }) => body)).toEqual(['ani', 'budi', 'nobody']);
  for (const { headers } of together) {
    expect(headers).toContain('private, no-store');
    expect(headers).not.toContain('public, max-age=60');
  }
  expect(pages.cache.size.pages).toBe(0);
});

test('each time a page is read it is offered to the counter, also when it is answered from memory', async () => {
  const counted: string[] = [];
  const visits = { count: (req: IncomingMessage, of: VisitOf) => counted.push(`${req.method} ${of.entityId}`) };
  const page: AstroHandler = async (_req, res, _next, locals) => {
    (locals as Locals).cache.keep({ tags: [], visitOf: { entity: 'product', entityId: 'p' } });
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end('<p>');
  };
  const pages = new Pages(page, {} as Services, [], visits as unknown as VisitCounter);
  for (const method of ['GET', 'GET', 'POST']) await ask(pages, method);
  expect(counted).toEqual(['GET p', 'GET p']);
});
