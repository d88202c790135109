import { accessibilityFaults, expect, test } from '../support/browser.ts';

const addresses = [
  '/',
  '/cari',
  '/cari?q=seblak',
  '/cari?q=zzzzqqqq',
  '/kategori',
  '/kategori/kopi',
  '/daerah',
  '/daerah/jawa-barat',
  '/daerah/jawa-barat/garut',
  '/produk/dodol-garut-contoh',
  '/pembuat',
  '/pembuat/batik-jawa-barat-contoh',
  '/koleksi',
  '/koleksi/hampers',
  '/simpan',
  '/tentang',
  '/capaian',
  '/lapor/dodol-garut-contoh',
  '/lapor/batik-jawa-barat-contoh?jenis=usaha',
  '/tidak-ada',
  '/en',
  '/en/produk/dodol-garut-contoh',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });
      for (const address of addresses) {
        test(`axe finds nothing wrong with ${address}`, async ({ page }) => {
          await page.goto(address);
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}
