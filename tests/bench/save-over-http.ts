import { randomUUID } from 'node:crypto';
import { openPageClient } from './page-client.ts';
import type { Report } from './report.ts';
import { figures, ratios, timeInTurns } from './timings.ts';

interface Asked {
  /** Of the owner's session. */
  cookie: string;
  productIds: string[];
  saves: number;
  /** Milliseconds of the bare update. */
  baseline: number[];
  label: string;
  report: Report;
}

/** Forms of the studio, posted as its pages do and answered by the page with its next version; one connection, kept. */
export async function measureOverHttp(url: string, asked: Asked): Promise<void> {
  const { cookie, productIds, saves, baseline, label, report } = asked;
  const { send, close } = openPageClient(url, cookie);
  const versions = new Map<string, string>();
  let price = 20_000_000;
  try {
    const ids = Array.from({ length: saves }, (_, at) => productIds[at % productIds.length] ?? '');
    const times = await timeInTurns(ids, {
      look: (id) => look(id),
      price: (id) => save(id, 'harga', { priceIdr: String(++price) }),
      name: (id) => save(id, 'nama', { name: `Keripik ${newWords()}` }),
      story: (id) => save(id, 'cerita', { story: `Dibuat pelan-pelan. ${newWords()} `.repeat(40) }),
    });
    report.row(`over HTTP, the form only looked at, ${label}`, figures(times.look));
    for (const field of ['price', 'name', 'story'] as const) {
      report.row(`over HTTP, ${field}, ${label}`, figures(times[field]));
      report.row(`ratio to baseline, ${field} over HTTP, ${label}`, ratios(times[field], baseline));
    }
    const waits: number[] = [];
    for (const id of ids) waits.push(await untilFound(id));
    report.row(`from the answer to a save until a search by its new price finds it, ${label}`, figures(waits));
  } finally {
    close();
  }

  async function look(id: string): Promise<void> {
    const { status, text } = await send('GET', `/studio/produk/${id}/harga`);
    const version = /name="version" value="(\d+)"/.exec(text)?.[1];
    if (status !== 200 || version === undefined) throw new Error(`The form of ${id} answered ${status}.`);
    versions.set(id, version);
  }

  async function save(id: string, step: string, fields: Record<string, string>): Promise<void> {
    const form = { produk: id, version: versions.get(id) ?? '0', ...fields };
    const { status, text } = await send('POST', `/studio/produk/${id}/${step}?_action=studio.saveProduct`, form);
    if (status !== 200 || !text.includes('data-hasil="tersimpan"')) throw new Error(`A save answered ${status}.`);
    versions.set(id, /name="version" value="(\d+)"/.exec(text)?.[1] ?? '0');
  }

  /** The filter is asked of the search index, not of the product. */
  async function untilFound(id: string): Promise<number> {
    await save(id, 'harga', { priceIdr: String(++price) });
    const started = performance.now();
    for (;;) {
      const { text } = await send('GET', `/api/v1/search?price_min=${price}&price_max=${price}`);
      const { hits } = JSON.parse(text) as { hits: { id: string }[] };
      if (hits.some((hit) => hit.id === id)) return performance.now() - started;
    }
  }
}

/** Never the same twice, and without digits that a text may not hold. */
export function newWords(): string {
  return randomUUID().replaceAll(/\d/g, '');
}
