import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags, chromiumPath } from '../support/chromium.ts';
import { startSite } from '../support/site.ts';
import { median, type startReport } from './report.ts';

const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores need pages that search engines may index, so real (not sample) products of invented test shops come in first. */
export async function measureLighthouse(report: ReturnType<typeof startReport>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-lighthouse-'));
  const file = join(dataDir, 'uji.csv');
  writeFileSync(file, testRows());
  const intake = spawnSync(
    process.execPath,
    ['src/tasks/catalog.ts', 'intake', file, '--origin', 'dibuat', '--attested-by', 'Uji Lighthouse'],
    {
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
      encoding: 'utf8',
    },
  );
  if (intake.status !== 0) throw new Error(`The intake of the test rows failed: ${intake.stderr}`);
  const site = await startSite({ DATA_DIR: dataDir });
  try {
    for (const path of ['/', '/cari?q=keripik', '/produk/keripik-singkong-uji-1', '/daerah']) {
      report.row(`Lighthouse mobile, median of ${runs}: ${path}`, await scoresOf(site.url + path));
    }
  } finally {
    await site.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function testRows(): string {
  const rows = Array.from(
    { length: 40 },
    (_, n) => `Keripik Singkong Uji ${n + 1},Rp${15 + n}.000,Toko Uji ${(n % 5) + 1},Kab. Garut`,
  );
  return ['Nama Produk,Harga,Nama Toko,Kota Toko', ...rows, ''].join('\n');
}

async function scoresOf(url: string): Promise<Record<string, number>> {
  const scores = new Map<string, number[]>(categories.map((category) => [category, []]));
  for (let run = 0; run < runs; run += 1) {
    const chrome = await chromeLauncher.launch({
      chromePath: chromiumPath,
      chromeFlags: ['--headless', ...chromiumFlags],
    });
    try {
      const result = await lighthouse(url, {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      for (const category of categories)
        scores.get(category)?.push((result?.lhr.categories[category]?.score ?? 0) * 100);
    } finally {
      chrome.kill();
    }
  }
  return Object.fromEntries([...scores].map(([category, values]) => [category, median(values)]));
}
