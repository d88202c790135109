import { createHash } from 'node:crypto';
import type { VisitOf } from './visit-counter.ts';

export interface CachedPage {
  status: number;
  headers: [string, string][];
  etag: string;
  body: Buffer;
  /** Compressed bodies by content coding, made once when first asked for. */
  encoded: Map<string, Buffer>;
  /** Milliseconds since the epoch; after it the page is rendered anew. */
  untilMs: number;
  tags: string[];
  visitOf: VisitOf | null;
}

export interface KeepOptions {
  /** When what the page says may change by itself, such as the next expiry of a claim. */
  until?: Date | null;
  tags: string[];
  /** Whose page it is, where its visits are counted; a sample's are not. */
  visitOf?: VisitOf | null;
}

const defaultMaxBytes = 64 * 1024 * 1024;
const longestKeepMs = 60 * 60 * 1000;

/**
 * Finished pages by address, dropped by tag. A page whose render began before one of its tags was dropped is not
 * stored: each tag has a generation, taken when the render starts and compared when it ends.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #maxBytes: number;
  /** Since the start. */
  hits = 0;
  misses = 0;
  #bytes = 0;
  #generation = 0;
  #clearedAt = 0;
  readonly #droppedAt = new Map<string, number>();

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes;
  }

  get(key: string, nowMs: number): CachedPage | null {
    const page = this.#pages.get(key);
    if (page && page.untilMs <= nowMs) this.#remove(key, page);
    if (!page || page.untilMs <= nowMs) {
      this.misses += 1;
      return null;
    }
    this.hits += 1;
    // Least recently used first: a map keeps insertion order.
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** Taken before a render begins; `put` refuses what was overtaken since. */
  ticket(): number {
    return this.#generation;
  }

  put(
    key: string,
    page: Pick<CachedPage, 'status' | 'headers' | 'body'>,
    keep: KeepOptions,
    ticket: number,
    nowMs: number,
  ): CachedPage | null {
    if (this.#clearedAt > ticket || keep.tags.some((tag) => (this.#droppedAt.get(tag) ?? 0) > ticket)) return null;
    const untilMs = Math.min(keep.until?.getTime() ?? Number.POSITIVE_INFINITY, nowMs + longestKeepMs);
    const { tags, visitOf = null } = keep;
    const cached: CachedPage = { ...page, tags, visitOf, untilMs, etag: etagOf(page.body), encoded: new Map() };
    const old = this.#pages.get(key);
    if (old) this.#remove(key, old);
    this.#pages.set(key, cached);
    for (const tag of keep.tags) this.#keysOf(tag).add(key);
    this.#bytes += page.body.length;
    this.#shrink();
    return cached;
  }

  /** Adds a compressed body to a kept page, and to the memory it is counted with. */
  addEncoding(page: CachedPage, coding: string, body: Buffer): void {
    if (page.encoded.has(coding)) return;
    page.encoded.set(coding, body);
    this.#bytes += body.length;
    this.#shrink();
  }

  /** Drops every page that bears one of `tags`; `everything` drops all. */
  drop(tags: string[]): void {
    this.#generation += 1;
    if (tags.includes('everything')) {
      this.clear();
      return;
    }
    for (const tag of tags) {
      this.#droppedAt.set(tag, this.#generation);
      for (const key of this.#keysByTag.get(tag) ?? []) {
        const page = this.#pages.get(key);
        if (page) this.#remove(key, page);
      }
    }
    // Generations of tags long gone need not be remembered one by one.
    if (this.#droppedAt.size > 10_000) this.clear();
  }

  clear(): void {
    this.#generation += 1;
    this.#clearedAt = this.#generation;
    this.#pages.clear();
    this.#keysByTag.clear();
    this.#droppedAt.clear();
    this.#bytes = 0;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  #keysOf(tag: string): Set<string> {
    const keys = this.#keysByTag.get(tag) ?? new Set();
    this.#keysByTag.set(tag, keys);
    return keys;
  }

  #shrink(): void {
    for (const [key, page] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#remove(key, page);
    }
  }

  #remove(key: string, page: CachedPage): void {
    this.#pages.delete(key);
    this.#bytes -= page.body.length;
    for (const body of page.encoded.values()) this.#bytes -= body.length;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
