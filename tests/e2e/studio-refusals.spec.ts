import type { Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { noise } from '../support/pictures.ts';
import { signIn } from '../support/sign-in.ts';

test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

const status = (page: Page) => page.locator('save-status');
const name = (page: Page) => page.getByRole('textbox', { name: 'Nama usaha' });

async function begin(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wajah usaha Anda');
}

test('a refused alternative text comes back in its field, with the reason beside it', async ({ page }) => {
  await begin(page, 'keterangan@surel.example');
  const buffer = await (await noise(600, 600)).jpeg().toBuffer();
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  await page.getByLabel('Pilih dari galeri').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByText('Foto sudah siap.')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByText('Keterangan dan urutan').click();
  const alt = page.getByRole('textbox', { name: 'Foto 1' });
  await alt.fill('Ibu dengan NIK 3201010101900001');
  await page.getByRole('button', { name: 'Simpan keterangan foto 1' }).click();
  await expect(alt).toHaveValue('Ibu dengan NIK 3201010101900001');
  await expect(alt).toHaveAccessibleDescription(/Ada 16 angka berurutan/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a stale save names the places and choices that differ', async ({ page, context }) => {
  await begin(page, 'bentrok-tempat@surel.example');
  await page.getByRole('link', { name: 'Lanjut ke nama' }).click();
  await expect(name(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [device, province] of [
    [page, 'Jawa Barat'],
    [other, 'Bali'],
  ] as const) {
    await device.getByLabel('Provinsi').selectOption({ label: province });
    await device.getByLabel('Provinsi').blur();
  }
  const panel = other.getByRole('alert').filter({ hasText: 'Isian ini berubah di perangkat lain' });
  await expect(panel).toContainText('Jawa Barat');
  await expect(panel).toContainText('Bali');
  await expect(panel).not.toContainText(/\d/);
});

test('each preview has one title', async ({ page }) => {
  await begin(page, 'satu-judul@surel.example');
  await page.goto('/studio/profil/pratinjau');
  await expect(page.locator('h1')).toHaveCount(1);
});

test('signing out leaves nothing typed on the device, and says before and after what was not sent', async ({
  page,
  context,
}) => {
  await begin(page, 'pamit@surel.example');
  await page.goto('/studio/profil/nama');
  await context.setOffline(true);
  await name(page).fill('Rahasia Belum Terkirim');
  await name(page).blur();
  await expect(status(page)).toHaveAttribute('data-keadaan', 'menunggu');
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto('/keluar');
  await expect(page.getByText('masih ada yang mungkin belum terkirim')).toBeVisible();
  await expect(page.getByText('tulisan di studio')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByText('Yang belum terkirim sudah dihapus')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('Rahasia');
  await page.reload();
  await expect(page.getByText('Yang belum terkirim sudah dihapus')).toBeHidden();
});
