import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Backlog } from '#domain/search/outbox-store.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { PageCache } from './page-cache.ts';

/** What Prometheus reads at `/metrics`; counted in this process alone, but for the backlog, which all share. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'status'>;
  readonly #searches: Histogram<'engine' | 'degraded'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: 'katalog_http_requests_total',
      help: 'Requests answered, by status',
      labelNames: ['status'],
      registers,
    });
    this.#searches = new Histogram({
      name: 'katalog_search_duration_seconds',
      help: 'Searches answered, by engine and whether they were degraded',
      labelNames: ['engine', 'degraded'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    });
  }

  countRequest(status: number): void {
    this.#requests.inc({ status });
  }

  /** The same engine; its searches are timed. */
  watchSearch(engine: SearchEngine): SearchEngine {
    return {
      search: async (request) => {
        const end = this.#searches.startTimer();
        const answer = await engine.search(request);
        end({ engine: answer.engine, degraded: String(answer.degraded) });
        return answer;
      },
      suggest: (text, locale, limit) => engine.suggest(text, locale, limit),
      searchMakers: (text, limit) => engine.searchMakers(text, limit),
    };
  }

  watchPageCache(cache: PageCache): void {
    const registers = [this.#registry];
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('katalog_page_cache_pages', 'Finished pages kept', () => cache.size.pages);
    gauge('katalog_page_cache_bytes', 'Bytes of the pages kept, compressed ones included', () => cache.size.bytes);
    const counter = (name: string, help: string, read: () => number) =>
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset();
          this.inc(read());
        },
      });
    counter('katalog_page_cache_hits_total', 'Pages answered from the cache', () => cache.hits);
    counter('katalog_page_cache_misses_total', 'Pages looked for in vain', () => cache.misses);
  }

  /** `read` is asked at each reading of the metrics. */
  watchBacklog(read: () => Promise<Backlog>): void {
    new Gauge({
      name: 'katalog_outbox',
      help: 'Changes by state: waiting for the outside index, or set aside because it refuses them',
      labelNames: ['state'],
      registers: [this.#registry],
      async collect() {
        const { rows, setAside } = await read();
        this.set({ state: 'waiting' }, rows);
        this.set({ state: 'set_aside' }, setAside);
      },
    });
    new Gauge({
      name: 'katalog_outbox_oldest_seconds',
      help: 'Age of the oldest waiting change',
      registers: [this.#registry],
      async collect() {
        this.set((await read()).oldestAgeSeconds ?? 0);
      },
    });
  }

  async read(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** With the token, or from this machine by itself: what a proxy passed on is not from this machine. */
export function mayReadMetrics(req: IncomingMessage, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token !== null && given !== undefined) return isSame(given, token);
  if (['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some((name) => name in req.headers))
    return false;
  const address = req.socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  return isIP(address) > 0 && loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
