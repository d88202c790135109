import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedBudgetStudio } from './support/budget-studio.ts';
import { weighPage } from './support/page-weight.ts';
import { startSite } from './support/site.ts';

/** Page budgets in bytes as sent (brotli): a page over its budget fails `npm run verify`. */
const page = { html: 25_000, css: 15_000, script: 10_000, firstView: Number.POSITIVE_INFINITY };
const home = { ...page, firstView: 150_000 };
const search = { ...page, script: 30_000 };
const studio = { ...page, script: 100_000, firstView: 300_000 };
const publicPaths = [
  '/kategori',
  '/kategori/batik',
  '/daerah',
  '/daerah/jawa-barat',
  '/daerah/jawa-barat/garut',
  '/produk/kopi-arabika-gayo-contoh',
  '/en/produk/kopi-arabika-gayo-contoh',
  '/pembuat',
  '/duta',
  '/koleksi',
  '/simpan',
  '/tentang',
  '/privasi',
  '/ketentuan',
  '/bantuan',
  '/data',
  '/capaian',
  '/konsultasi',
  '/lapor/kopi-arabika-gayo-contoh',
  '/bagikan/produk/kopi-arabika-gayo-contoh',
];

interface Weighed {
  path: string;
  budget: typeof page;
  /** 200 unless said; another would be weighed in the page's place. */
  status?: number;
  cookie?: string;
}

const dataDir = mkdtempSync(join(tmpdir(), 'katalog-anggaran-'));
const env = { DATA_DIR: dataDir, DATABASE_URL: '', AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs' };
const over: string[] = [];
try {
  const { cookie, productId } = await seedBudgetStudio(env);
  const studioPaths = [
    '/studio',
    '/studio/profil',
    '/studio/profil/kontak',
    '/studio/data',
    `/studio/produk/${productId}`,
    `/studio/produk/${productId}/foto`,
    `/studio/produk/${productId}/harga`,
    `/studio/produk/${productId}/cerita`,
  ];
  const site = await startSite(env);
  try {
    await weigh(site.url, [
      ...['/', '/en'].map((path) => ({ path, budget: home })),
      ...['/cari', '/cari?q=kopi'].map((path) => ({ path, budget: search })),
      ...publicPaths.map((path) => ({ path, budget: page })),
      { path: '/masuk', budget: studio },
      { path: '/tidak-ada', budget: page, status: 404 },
      ...studioPaths.map((path) => ({ path, budget: studio, cookie })),
    ]);
  } finally {
    await site.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.stdout.write(over.length === 0 ? 'All pages are within their budgets.\n' : `${over.join('\n')}\n`);
process.exit(over.length === 0 ? 0 : 1);

async function weigh(url: string, pages: Weighed[]): Promise<void> {
  for (const { path, budget, status = 200, cookie } of pages) {
    const weight = await weighPage(url, path, cookie);
    const figures = Object.keys(budget) as (keyof typeof budget)[];
    const shown = figures.map((part) => `${part} ${String(weight[part]).padStart(6)}`).join('  ');
    process.stdout.write(`${path.replace(/[\da-f-]{36}/, 'ID').padEnd(40)} ${shown}\n`);
    if (weight.status !== status) over.push(`${path} answered ${weight.status}, not ${status}.`);
    for (const part of figures)
      if (weight[part] > budget[part]) over.push(`${path}: ${part} ${weight[part]} > ${budget[part]}`);
  }
}
