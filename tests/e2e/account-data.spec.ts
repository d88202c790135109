import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { signIn } from '../support/sign-in.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('an account without a maker fetches its data, has itself erased in two steps, and takes that back', async ({
  page,
}) => {
  await signIn(page, 'tanpa-usaha@surel.example');
  await page.locator('.kop-menu summary').click();
  await page.getByRole('link', { name: 'Pengaturan dan data saya' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pengaturan dan data saya');
  await expect(page.getByRole('heading', { name: 'Penjualan bulanan' })).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh data saya' }).click();
  expect((await download).suggestedFilename()).toBe('data-saya.zip');

  await page.getByRole('link', { name: 'Hapus akun saya' }).click();
  await expect(page.getByText('Anda belum punya usaha di sini.')).toBeVisible();
  await expect(page.getByText('Yang akan dihapus')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ya, hapus akun saya' }).click();
  await expect(page.getByText('Sampai hari itu Anda bisa membatalkannya.')).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan penghapusan' }).click();
  await expect(page.getByRole('link', { name: 'Hapus akun saya' })).toBeVisible();
});

test('open data says what it counts, in both languages', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data terbuka' }).click();
  await expect(page.getByText('Belum ada bulan yang bisa ditampilkan.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/en/data');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open data');
  expect(await accessibilityFaults(page)).toEqual([]);
});
