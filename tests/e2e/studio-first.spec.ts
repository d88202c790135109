import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { accessibilityFaults, expect } from '../support/browser.ts';
import { codeOf, test } from '../support/own-site.ts';

test.use({ viewport: { width: 390, height: 844 }, actionTimeout: 15_000 });
test.setTimeout(180_000);

const email = 'perajin-pertama@surel.example';

/** What a thumb does: a tap each; a list costs two, to open it and to choose; a picture the same. */
class Thumb {
  taps = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }
  async write(label: string, text: string): Promise<void> {
    this.taps += 1;
    await this.page.getByRole('textbox', { name: label }).fill(text);
  }
  async choose(label: string, choice: string): Promise<void> {
    this.taps += 2;
    await this.page.getByRole('combobox', { name: label }).selectOption({ label: choice });
  }
  go(name: string): Promise<void> {
    const named = { name, exact: true };
    return this.tap(this.page.getByRole('button', named).or(this.page.getByRole('link', named)).first());
  }
}

async function aPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const picture = sharp({ create: { width: 3000, height: 3750, channels: 3, background: '#b07a45', noise } });
  return picture.jpeg({ quality: 90 }).toBuffer();
}

test('from a code to a public product that is found, changed at once, and taken back', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = (text: string) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  let bytesSent = 0;
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => null);
    bytesSent += sizes ? sizes.requestBodySize + sizes.requestHeadersSize : 0;
  });
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/masuk');
  await page.getByRole('textbox', { name: 'Surel' }).fill(email);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await page.getByRole('textbox', { name: 'Kode enam angka' }).fill(await codeOf(site, email));

  const thumb = new Thumb(page);
  await thumb.go('Masuk');
  await thumb.go('Mulai');
  await thumb.go('Lanjut ke nama');
  await thumb.write('Nama usaha', 'Dapur Uji Perjalanan');
  await thumb.choose('Provinsi', 'Jawa Barat');
  await thumb.choose('Kabupaten atau kota', 'Kabupaten Garut');
  await thumb.go('Lanjut ke cerita');
  await thumb.go('Lanjut ke kontak');
  await thumb.go('Lanjut ke produk pertama');

  await expect(heading).toHaveText('Mulai dari fotonya');
  await thumb.tap(page.getByRole('checkbox', { name: 'Foto ini milik saya' }));
  thumb.taps += 2;
  await page
    .getByLabel('Pilih dari galeri')
    .setInputFiles({ name: 'keripik.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
  await expect(page.getByText(/Mengecilkan foto|Mengunggah/)).toBeVisible();
  // Nobody waits for a photo: it goes on by itself on the next page.
  await thumb.go('Lanjut ke nama');
  await thumb.write('Nama produk', 'Keripik talas perjalanan uji 200 g');
  await thumb.choose('Kategori', 'Makanan ringan');
  await thumb.tap(page.getByRole('radio', { name: /Dibuat di Indonesia/ }));
  await thumb.go('Lanjut ke cerita');
  await thumb.go('Lanjut ke harga');
  await copy('Keripik talas Rp17.500 https://www.tokopedia.com/dapur-uji/keripik-talas-uji?src=x');
  await thumb.go('Tempel');
  await expect(page.getByText('Bisa dibuka')).toHaveCount(1);
  await copy('https://shopee.co.id/Keripik-talas-uji-i.12345.67890');
  await thumb.go('Tempel');
  await expect(page.getByText('Bisa dibuka')).toHaveCount(2);
  await thumb.go('Lanjut ke pratinjau');
  await thumb.go('Kirim untuk diperiksa');
  await expect(page.getByText('Terkirim. Terima kasih.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  process.stdout.write(`${thumb.taps} taps, ${bytesSent} bytes sent\n`);
  expect(thumb.taps).toBeLessThanOrEqual(25);
  expect(bytesSent).toBeLessThanOrEqual(500_000);

  // Nobody decides about a photo that is still being prepared.
  await page.goto(page.url().replace(/pratinjau.*/, 'foto'));
  await expect(page.locator('[data-keadaan="ready"]')).toHaveCount(1);
  // An open page would still ask for its pictures while the site is stopped.
  await page.goto('about:blank');

  const [list = '{}'] = await site.whileStopped(['submissions', '--json']);
  const { submissions } = JSON.parse(list) as { submissions: { id: string; entity: string }[] };
  const inOrder = submissions.toSorted((a, b) => a.entity.localeCompare(b.entity));
  expect(inOrder.map(({ entity }) => entity)).toEqual(['maker', 'product']);
  await site.whileStopped(...inOrder.map(({ id }) => ['approve', id]));

  await page.goto('/cari?q=kripik+talas+perjalanan');
  await page
    .getByRole('link', { name: /Keripik talas perjalanan uji/ })
    .first()
    .click();
  await expect(heading).toHaveText('Keripik talas perjalanan uji 200 g');
  const address = page.url();
  await expect(page.getByText('Rp 17.500').first()).toBeVisible();
  await expect(page.locator('picture source[type="image/avif"]').first()).toBeAttached();
  const buy = page.getByRole('region', { name: 'Beli di' });
  await expect(buy.getByRole('link')).toHaveCount(2);
  await page.getByRole('link', { name: 'Dapur Uji Perjalanan' }).first().click();
  const shop = page.url();

  await page.goto('/studio');
  await page
    .getByRole('link', { name: /Keripik talas perjalanan uji/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Harga dan tempat beli/ }).click();
  await page.getByRole('textbox', { name: 'Harga' }).fill('18.250');
  await page.getByRole('textbox', { name: 'Harga' }).blur();
  await expect(page.locator('save-status')).toHaveAttribute('data-keadaan', 'tersimpan');
  await page.goto(address);
  await expect(page.getByText('Rp 18.250').first()).toBeVisible();

  await page.goto('/studio/profil/kontak');
  await page.getByRole('textbox', { name: 'WhatsApp' }).fill('0812 0000 0001');
  await page.getByRole('button', { name: 'Izinkan: WhatsApp' }).click();
  await expect(page.getByText('Tampil untuk umum sejak')).toBeVisible();
  await page.goto(shop);
  await expect(page.locator('a[href*="6281200000001"]')).toHaveCount(1);
  await page.goto('/studio/profil/kontak');
  await page.getByRole('button', { name: 'Tarik izin: WhatsApp' }).click();
  await expect(page.getByText('Tampil untuk umum sejak')).toHaveCount(0);
  await page.goto(shop);
  await expect(heading).toHaveText('Dapur Uji Perjalanan');
  expect((await page.content()).includes('81200000001')).toBe(false);
});
