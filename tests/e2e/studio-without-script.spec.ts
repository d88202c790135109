import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { codeTo } from '../support/letters.ts';
import { aPhoto } from '../support/pictures.ts';
import { expectFits } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

const email = 'tanpa-skrip-studio@surel.example';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const write = (page: Page, label: string, text: string) => page.getByRole('textbox', { name: label }).fill(text);
const choose = (page: Page, label: string, choice: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: choice });
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
    .click();

test('without JavaScript a maker signs in, fills its profile and a product, and sends them', async ({ page }) => {
  await page.goto('/masuk?lanjut=/studio');
  await write(page, 'Surel', email);
  await press(page, 'Kirim kode');
  await write(page, 'Kode enam angka', await codeTo(email));
  await press(page, 'Masuk');
  await press(page, 'Mulai');
  await expectFits(page);
  await press(page, 'Lanjut ke nama');

  // What is refused stands beside its field, and nothing typed is lost.
  await write(page, 'Nama usaha', 'Dapur 3201010101900001');
  await choose(page, 'Provinsi', 'Jawa Barat');
  await choose(page, 'Kabupaten atau kota', 'Kabupaten Garut');
  await press(page, 'Lanjut ke cerita');
  const name = page.getByRole('textbox', { name: 'Nama usaha' });
  await expect(name).toHaveAccessibleDescription(/Ada 16 angka berurutan/);
  await expect(name).toHaveValue('Dapur 3201010101900001');
  await expect(page.getByRole('combobox', { name: 'Kabupaten atau kota' })).toHaveValue('32.05');
  await expectFits(page);
  await name.fill('Dapur Uji Tanpa Skrip');
  await press(page, 'Lanjut ke cerita');
  await expect(heading(page)).toHaveText('Ceritakan usaha Anda');
  await write(page, 'Satu kalimat', 'Keripik dari talas kebun sendiri.');
  await expectFits(page);
  await press(page, 'Lanjut ke kontak');

  await write(page, 'WhatsApp', '0812 0000 0021');
  await press(page, 'Izinkan: WhatsApp');
  await expect(page.getByText('Tampil untuk umum sejak')).toBeVisible();
  await expectFits(page);
  await press(page, 'Lanjut ke produk pertama');

  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(900, 900) };
  await page.getByLabel('Berkas foto').setInputFiles(photo);
  await press(page, 'Kirim foto');
  await expect(page.getByText('Foto sudah kami terima.')).toBeVisible();
  await expectFits(page);
  await press(page, 'Lanjut ke nama');
  await write(page, 'Nama produk', 'Keripik talas tanpa skrip 200 g');
  await choose(page, 'Kategori', 'Makanan ringan');
  await page.getByRole('radio', { name: /Dibuat di Indonesia/ }).check();
  await expectFits(page);
  await press(page, 'Lanjut ke cerita');
  await press(page, 'Lanjut ke harga');
  await write(page, 'Harga', '17.500');
  await write(page, 'Tempel tautan', 'https://wa.me/6281200000021');
  await press(page, 'Tambah');
  await expect(page.getByText('Bisa dibuka')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Harga', exact: true })).toHaveValue('17.500');
  await expectFits(page);
  await press(page, 'Lanjut ke pratinjau');
  await expect(page.getByText('Rp 17.500').first()).toBeVisible();
  await expectFits(page);
  await press(page, 'Kirim untuk diperiksa');
  await expect(page.getByText('Terkirim. Terima kasih.')).toBeVisible();
  await expectFits(page);

  await page.goto('/studio');
  await expect(page.getByText('Dapur Uji Tanpa Skrip').first()).toBeVisible();
  await expectFits(page);
});
