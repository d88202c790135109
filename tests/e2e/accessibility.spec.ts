import { test } from '../support/browser.ts';
import { expectSoundInBothSchemes } from '../support/sound-page.ts';

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
  '/konsultasi',
  '/en/konsultasi',
  '/lapor/dodol-garut-contoh',
  '/lapor/batik-jawa-barat-contoh?jenis=usaha',
  '/tidak-ada',
  '/en',
  '/en/produk/dodol-garut-contoh',
];

for (const width of [390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });
    for (const address of addresses) {
      test(`axe finds nothing wrong with ${address}, light and dark`, async ({ page }) => {
        await page.goto(address);
        await expectSoundInBothSchemes(page);
      });
    }
  });
}
