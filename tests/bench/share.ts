import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#app/build.ts';
import { startSite } from '../support/site.ts';
import { generateCatalogue } from './bench-catalogue.ts';
import { openPageClient } from './page-client.ts';
import { startReport } from './report.ts';
import { figures, ratios } from './timings.ts';

/**
 * `npm run bench:share [-- --size 1000] [--pictures 200] [--out FILE]`: product pages while another process asks for so
 * many pictures at once that were never drawn, beside the same pages with nothing else to do; then how long a picture
 * and a poster take the first time and again, and what counting costs a share link, beside one that is not counted.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '200' },
    out: { type: 'string' },
  },
});
const report = startReport('share');
const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile';

await buildIfStale();
const catalogue = await generateCatalogue(Number(values.size));
try {
  const site = await startSite(catalogue.env);
  const client = openPageClient(site.url, '', phone);
  try {
    const slugs = await findSlugs(client);
    const [crowd, single] = [slugs.slice(0, Number(values.pictures)), slugs.slice(-20)];
    // The thread that draws starts a while after the site.
    await sleep(8_000);
    await measurePages(site.url, site.process.pid ?? 0, { crowd, calm: slugs.slice(crowd.length, crowd.length + 100) });
    for (const file of ['1200x630.png', 'poster.pdf']) {
      const [first, again] = [await timesOf(file, single), await timesOf(file, single)];
      report.row(`${file}, first`, figures(first));
      report.row(`${file}, again`, figures(again));
    }
    await measureLinks(single[0] ?? '');
  } finally {
    client.close();
    await site.stop();
  }

  async function timesOf(file: string, of: string[]): Promise<number[]> {
    const times: number[] = [];
    for (const slug of of) times.push(await timed(() => get(`/bagikan/produk/${slug}/${file}`)));
    return times;
  }

  async function measurePages(url: string, pid: number, { crowd, calm }: Record<'crowd' | 'calm', string[]>) {
    const pages = calm.map((slug) => `/produk/${slug}`);
    const look = async (isOver: () => boolean) => {
      const times: number[] = [];
      for (let at = 0; times.length < pages.length || !isOver(); at += 1) {
        times.push(await timed(() => get(pages[at % pages.length] ?? '')));
        await sleep(10);
      }
      return times;
    };
    await look(() => true);
    const idle = await look(() => true);
    const before = residentMb(pid);
    let statuses: Record<string, number> | null = null;
    const load = fork(join(import.meta.dirname, 'share-load.ts'), [
      url,
      ...crowd.map((slug) => `/bagikan/produk/${slug}/1200x630.png`),
    ]);
    load.once('message', (told: Record<string, number>) => {
      statuses = told;
    });
    const busy = await look(() => statuses !== null);
    report.row(`${crowd.length} pictures at once, answers by status`, statuses ?? {});
    report.row('product pages, nothing else to do', figures(idle));
    report.row('product pages meanwhile', figures(busy));
    report.row('ratio to idle', ratios(busy, idle));
    report.row('resident memory, MB', { before, after: residentMb(pid) });
  }

  async function measureLinks(slug: string): Promise<void> {
    const code = /\/d\/([0-9A-Z]{8})/.exec((await client.send('GET', `/bagikan/produk/${slug}`)).text)?.[1];
    const machine = openPageClient(site.url, '', 'curl/8.5.0');
    const [counted, uncounted]: number[][] = [[], []];
    for (let at = 0; at < 300; at += 1) {
      counted?.push(await timed(() => client.send('GET', `/d/${code}?s=poster`)));
      uncounted?.push(await timed(() => machine.send('GET', `/d/${code}?s=poster`)));
    }
    machine.close();
    report.row('share link, not counted', figures(uncounted ?? []));
    report.row('share link, counted', figures(counted ?? []));
  }

  async function get(path: string): Promise<void> {
    const { status } = await client.send('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
  }
} finally {
  await catalogue.remove();
}
report.finish();

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function findSlugs(client: ReturnType<typeof openPageClient>): Promise<string[]> {
  const slugs = new Set<string>();
  for (let page = 1; page <= 12; page += 1) {
    const { text } = await client.send('GET', `/api/v1/search?q=&per_page=48&page=${page}`);
    for (const { slug } of (JSON.parse(text) as { hits: { slug: string }[] }).hits) slugs.add(slug);
  }
  return [...slugs];
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
