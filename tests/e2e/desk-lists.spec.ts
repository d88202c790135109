import { accessibilityFaults, expect } from '../support/browser.ts';
import { signIn, test } from '../support/desk-test.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.setTimeout(180_000);

test('what a file left open is settled in one step, stands in the log, and is counted', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto('/kurasi');
  await page.getByRole('navigation', { name: 'Bagian meja' }).getByRole('link', { name: 'Berkas' }).click();
  await page.getByRole('link', { name: 'Toko Berkas Uji' }).click();
  await expect(page.getByText('ditebak dari judul')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kategori').selectOption({ label: 'Makanan ringan' });
  await page.getByRole('button', { name: 'Tetapkan semua' }).click();
  await expect(page.getByRole('status')).toHaveText(/^1 produk ditetapkan/);
  await expect(page.getByText('Semua produk usaha ini sudah ditetapkan.')).toBeVisible();

  await page.goto('/kurasi/riwayat?q=Berkas');
  await expect(page.getByText(/kategori: kopi → makanan-ringan/)).toBeVisible();
  await page.getByRole('link', { name: 'Angka' }).click();
  await expect(page.getByRole('heading', { name: 'Katalog sehat' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Asal dinyatakan/ })).toContainText(/(\d+) dari \1\b/);
});
