import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '#domain/services.ts';
import { CapturedResponse, type Rendered } from './captured-response.ts';
import { type CachedPage, type KeepOptions, PageCache } from './page-cache.ts';
import { normaliseAddress } from './request-address.ts';
import { type RequestSession, requestSession } from './request-session.ts';
import { compress, isCompressible, pickEncoding, sendBody } from './send.ts';
import type { VisitBy, VisitCounter, VisitOf } from './visit-counter.ts';

export type AstroHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: undefined,
  locals: object,
) => Promise<void>;

export interface Locals extends RequestSession {
  services: Services;
  clientAddress: string;
  cache: { keep: (options: KeepOptions) => void };
  countVisit: (by: VisitBy) => void;
}

/** `isPrivate`: made for whoever is signed in. */
type Outcome = { page: CachedPage } | { rendered: Rendered; isPrivate: boolean; visitOf?: VisitOf | null };

const codings = ['br', 'gzip'];
/** No route has this path, so it renders the 404 page, in the language of the address that was no address. */
function nowhere(url = '/'): { path: string; key: string } {
  const path = /^\/en(\/|$)/.test(url) ? '/en/unknown-address' : '/alamat-tidak-dikenal';
  return { path, key: path };
}

/** Renders pages through Astro, keeps the finished ones and sends them compressed. */
export class Pages {
  readonly cache = new PageCache();
  readonly #handler: AstroHandler;
  readonly #services: Services;
  readonly #underWay = new Map<string, Promise<Outcome>>();
  readonly #securityHeaders: [string, string][];
  readonly #visits: VisitCounter | null;

  constructor(
    handler: AstroHandler,
    services: Services,
    securityHeaders: [string, string][],
    visits: VisitCounter | null = null,
  ) {
    this.#handler = handler;
    this.#services = services;
    this.#securityHeaders = securityHeaders;
    this.#visits = visits;
  }

  async serve(req: IncomingMessage, res: ServerResponse, clientAddress: string): Promise<void> {
    const address = normaliseAddress(req.url ?? '/');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      if (!address) req.url = nowhere(req.url).key;
      await this.#send(req, res, await this.#render(req, clientAddress, () => undefined));
      return;
    }
    const { key } = address ?? nowhere(req.url);
    req.url = key;
    const kept = this.cache.get(key, Date.now());
    const outcome = kept ? { page: kept } : await this.#renderOnce(key, req, clientAddress);
    const visitOf = 'page' in outcome ? outcome.page.visitOf : outcome.visitOf;
    if (visitOf) this.#visits?.count(req, visitOf);
    await this.#send(req, res, outcome);
  }

  /** One render at a time for an address; who waited takes the page if it was kept, else renders its own. */
  async #renderOnce(key: string, req: IncomingMessage, clientAddress: string): Promise<Outcome> {
    const underWay = this.#underWay.get(key);
    if (underWay) {
      const outcome = await underWay.catch(() => null);
      if (outcome && 'page' in outcome) return outcome;
      return this.#renderAndKeep(key, req, clientAddress);
    }
    const mine = this.#renderAndKeep(key, req, clientAddress);
    this.#underWay.set(key, mine);
    try {
      return await mine;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #renderAndKeep(key: string, req: IncomingMessage, clientAddress: string): Promise<Outcome> {
    const ticket = this.cache.ticket();
    let keep: KeepOptions | null = null;
    const outcome = await this.#render(req, clientAddress, (options) => {
      keep = options;
    });
    const { rendered } = outcome;
    // Astro leaves out the body of an endpoint asked for by HEAD: kept, it would be everybody's answer.
    const isWhole = req.method === 'GET' || rendered.body.length > 0;
    const isPersonal = outcome.isPrivate || rendered.headers.some(([name]) => name === 'set-cookie');
    if (!keep || !isWhole || rendered.status !== 200 || isPersonal) return outcome;
    const page = this.cache.put(key, rendered, keep, ticket, Date.now());
    // TypeScript does not see that the render called back.
    return page ? { page } : { ...outcome, visitOf: (keep as KeepOptions).visitOf ?? null };
  }

  async #render(
    req: IncomingMessage,
    clientAddress: string,
    keep: (options: KeepOptions) => void,
  ): Promise<{ rendered: Rendered; isPrivate: boolean }> {
    const captured = new CapturedResponse(req);
    let isPrivate = false;
    const whose = requestSession(this.#services, req, () => {
      isPrivate = true;
    });
    const countVisit = (by: VisitBy) => this.#visits?.count(req, by);
    const locals: Locals = { services: this.#services, clientAddress, cache: { keep }, countVisit, ...whose };
    const [, rendered] = await Promise.all([
      this.#handler(req, captured as unknown as ServerResponse, undefined, locals),
      captured.finished,
    ]);
    return { rendered, isPrivate };
  }

  async #send(req: IncomingMessage, res: ServerResponse, outcome: Outcome): Promise<void> {
    const page = 'page' in outcome ? outcome.page : null;
    const { status, headers, body } = 'page' in outcome ? outcome.page : outcome.rendered;
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    const varies = isCompressible(type, body.length);
    const coding = varies ? pickEncoding(req, codings) : null;
    sendBody(req, res, {
      status,
      headers: [...this.#usualHeaders(headers), ...withCacheControl(headers, outcome)],
      etag: page?.etag ?? null,
      coding,
      body: coding ? await this.#encoded(page, body, coding) : body,
      varies,
    });
  }

  /** What every page is sent with, where it says nothing stricter itself. */
  #usualHeaders(own: [string, string][]): [string, string][] {
    return this.#securityHeaders.filter(([name]) => !own.some(([ownName]) => ownName === name));
  }

  async #encoded(page: CachedPage | null, body: Buffer, coding: string): Promise<Buffer> {
    const known = page?.encoded.get(coding);
    if (known) return known;
    const encoded = await compress(body, coding, page !== null);
    if (page) this.cache.addEncoding(page, coding, encoded);
    return encoded;
  }
}

/** Kept pages are revalidated by their ETag; what was made for one person is not stored by anybody, whatever it says. */
function withCacheControl(headers: [string, string][], outcome: Outcome): [string, string][] {
  const isKept = 'page' in outcome;
  if (!isKept && outcome.isPrivate)
    return [...headers.filter(([name]) => name !== 'cache-control'), ['cache-control', 'private, no-store']];
  if (headers.some(([name]) => name === 'cache-control')) return headers;
  return [...headers, ['cache-control', isKept ? 'public, max-age=0, must-revalidate' : 'private, no-cache']];
}
