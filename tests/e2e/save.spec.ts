import { expect, test } from '../support/browser.ts';

test('a shopper saves a product, finds it under Simpanan, and takes it out', async ({ page }) => {
  await page.goto('/simpan');
  await expect(page.getByRole('heading', { name: 'Belum ada simpanan' })).toBeVisible();

  await page.goto('/cari?q=seblak+uji');
  const heart = page.getByRole('button', { name: 'Simpan Seblak Kering Uji Pedas' });
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');

  await page.goto('/simpan');
  await expect(page.getByRole('link', { name: 'Seblak Kering Uji Pedas' })).toBeVisible();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await heart.click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Belum ada simpanan' })).toBeVisible();
});

test('a sample has no heart', async ({ page }) => {
  await page.goto('/produk/dodol-garut-contoh');
  await expect(page.getByRole('button', { name: /^Simpan Dodol/ })).toHaveCount(0);
});

test('when the cards cannot be fetched, the list is said to be still there', async ({ page }) => {
  await page.goto('/cari?q=seblak+uji');
  await page.getByRole('button', { name: 'Simpan Seblak Kering Uji Pedas' }).click();
  await page.route('**/simpan/kartu*', (route) => route.fulfill({ status: 404 }));
  await page.goto('/simpan');
  await expect(page.getByRole('heading', { name: 'Sambungan terputus' })).toBeVisible();
});
