import { accessibilityFaults, expect } from '../support/browser.ts';
import { signIn, test } from '../support/desk-test.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.setTimeout(180_000);

test('what a file left open waits as one case: a city and a category are put right, it stands in the log, and is counted', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto('/kurasi');
  await page.getByLabel('Jenis').selectOption({ label: 'Tebakan dari berkas (1)' });
  await page.getByRole('button', { name: 'Saring' }).click();
  await page.getByRole('link', { name: /Toko Berkas Uji/ }).click();
  await expect(page.getByText('ditebak dari judul')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kategori').selectOption({ label: 'Pilih' });
  await page.getByRole('button', { name: 'Tetapkan semua' }).click();
  await expect(page.getByRole('alert')).toContainText('Perbaikan Anda belum bisa dipakai.');
  await expect(page.getByLabel('Kategori')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kategori').selectOption({ label: 'Makanan ringan' });
  await page.getByLabel('Kabupaten atau kota untuk 1 produk').selectOption({ label: 'Kabupaten Ende' });
  await page.locator('h1').click();
  await page.keyboard.press('s');
  await expect(page.getByRole('status').filter({ hasText: 'Ditetapkan: Toko Berkas Uji.' })).toBeVisible();
  await page.goto('/kurasi?jenis=tebakan');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang menunggu dengan saringan ini' })).toBeVisible();
  await page.getByRole('link', { name: 'Lihat seluruh antrean' }).click();
  await expect(page.getByRole('link', { name: /Toko Berkas Uji/ })).toHaveCount(0);
  await expect(page.locator('.antre li').first()).toBeVisible();

  await page.goto('/kurasi/riwayat?q=Berkas');
  await expect(page.getByText(/kategori: kopi → makanan-ringan/)).toBeVisible();
  await page.goto(`/pembuat/${desk.seed.shopSlug}`);
  await expect(page.getByText('Kabupaten Ende').first()).toBeVisible();
  await page.goto('/kurasi');
  await page.getByRole('link', { name: 'Angka' }).click();
  await expect(page.getByRole('row', { name: /Tebakan dari berkas/ })).toContainText(/1.*(jam|hari)/);
  await expect(page.getByRole('heading', { name: 'Katalog sehat' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Asal dinyatakan/ })).toContainText(/(\d+) dari \1\b/);
});
