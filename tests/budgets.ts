import { fetchSent } from './support/fetch-sent.ts';
import { startSite } from './support/site.ts';

/** Page budgets in bytes as sent (brotli): a page over its budget fails `npm run verify`. */
const budgets = { html: 25_000, css: 15_000, script: 10_000, searchScript: 30_000, homeFirstView: 150_000 };
const paths = [
  '/',
  '/en',
  '/cari',
  '/cari?q=kopi',
  '/kategori',
  '/kategori/batik',
  '/daerah',
  '/daerah/jawa-barat',
  '/daerah/jawa-barat/garut',
  '/produk/kopi-arabika-gayo-contoh',
  '/en/produk/kopi-arabika-gayo-contoh',
  '/pembuat',
  '/koleksi',
  '/simpan',
  '/tentang',
  '/privasi',
  '/ketentuan',
  '/bantuan',
  '/lapor/kopi-arabika-gayo-contoh',
  '/tidak-ada',
];

const matches = (html: string, pattern: RegExp) => [
  ...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? '')),
];

/** A script with everything it imports, each file once. */
async function sumScripts(origin: string, html: string): Promise<number> {
  const waiting = [
    ...matches(html, /<script[^>]+src="([^"]+)"/g),
    ...matches(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
  ];
  const seen = new Set<string>();
  let bytes = 0;
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const sent = await fetchSent(origin + path);
    bytes += sent.body.length;
    for (const name of matches(sent.text, /(?:from|import)\s*\(?["'](\.\/[^"']+)["']/g))
      waiting.push(new URL(name, origin + path).pathname);
  }
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)];
  return bytes + inline.reduce((sum, match) => sum + Buffer.byteLength(match[1] ?? ''), 0);
}

async function sumOf(origin: string, urls: string[]): Promise<number> {
  let bytes = 0;
  for (const url of urls) bytes += (await fetchSent(new URL(url, origin).href)).body.length;
  return bytes;
}

const site = await startSite();
const over: string[] = [];
try {
  for (const path of paths) {
    const html = await fetchSent(site.url + path);
    const css = await sumOf(site.url, matches(html.text, /<link[^>]+href="([^"]+\.css)"/g));
    const script = await sumScripts(site.url, html.text);
    const scriptBudget = path.includes('/cari') ? budgets.searchScript : budgets.script;
    const row = { html: html.body.length, css, script };
    process.stdout.write(
      `${path.padEnd(44)} html ${String(row.html).padStart(6)}  css ${String(css).padStart(6)}  js ${String(script).padStart(6)}\n`,
    );
    if (row.html > budgets.html) over.push(`${path}: HTML ${row.html} > ${budgets.html}`);
    if (css > budgets.css) over.push(`${path}: CSS ${css} > ${budgets.css}`);
    if (script > scriptBudget) over.push(`${path}: JavaScript ${script} > ${scriptBudget}`);
    if (path === '/') {
      const eager = matches(html.text, /<img(?![^>]*loading="lazy")[^>]+src="([^"]+)"/g);
      const fonts = matches(html.text, /<link[^>]+href="([^"]+\.woff2)"/g);
      const firstView = html.body.length + css + script + (await sumOf(site.url, [...eager, ...fonts]));
      process.stdout.write(`${'home, first view with fonts and eager pictures'.padEnd(44)} ${firstView}\n`);
      if (firstView > budgets.homeFirstView) over.push(`home, first view: ${firstView} > ${budgets.homeFirstView}`);
    }
  }
} finally {
  await site.stop();
}
process.stdout.write(over.length === 0 ? 'All pages are within their budgets.\n' : `${over.join('\n')}\n`);
process.exit(over.length === 0 ? 0 : 1);
