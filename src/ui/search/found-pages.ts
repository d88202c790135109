const mostKept = 12;
const freshMs = 60_000;
const longestWaitMs = 10_000;

interface Kept {
  html: string;
  at: number;
}

/** The last dozen, by address: going back needs no network. */
const kept = new Map<string, Kept>();

/** Pages of results as the server sends them, fetched one at a time: asking for the next gives up the one before. */
export class FoundPages {
  #asked = new AbortController();

  giveUp(): void {
    this.#asked.abort(new DOMException('Another page was asked for', 'AbortError'));
  }

  /**
   * The page of an address. `isReturn`: one seen before is taken however old. Throws where there is no such page, and an
   * `AbortError` where it was given up.
   */
  async get(url: string, isReturn = false): Promise<Document> {
    this.giveUp();
    this.#asked = new AbortController();
    const known = kept.get(url);
    if (known && (isReturn || Date.now() - known.at < freshMs)) return parsed(known.html);
    const { signal } = this.#asked;
    const answer = await fetch(url, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]),
    });
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html'))
      throw new Error(`The results answered ${answer.status}`);
    const html = await answer.text();
    signal.throwIfAborted();
    keep(url, html);
    return parsed(html);
  }
}

function keep(url: string, html: string): void {
  kept.delete(url);
  kept.set(url, { html, at: Date.now() });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
