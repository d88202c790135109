import type { Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { signIn } from '../support/sign-in.ts';

test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Nama usaha' });
const status = (page: Page) => page.locator('save-status');

async function begin(page: Page, email: string): Promise<string> {
  await signIn(page, email);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wajah usaha Anda');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Lanjut ke nama' }).click();
  await expect(nameField(page)).toBeVisible();
  // Its script has to be there before a line is cut.
  await page.waitForLoadState();
  return page.url();
}

test('a field is saved when it is left, and a refusal stands beside it with the text kept', async ({ page }) => {
  await begin(page, 'simpan-sendiri@surel.example');
  await nameField(page).fill('Dapur Uji Nusantara');
  await nameField(page).blur();
  await expect(status(page)).toHaveAttribute('data-keadaan', 'tersimpan');
  await nameField(page).fill('Dapur 3201010101900001');
  await nameField(page).blur();
  await expect(nameField(page)).toHaveAccessibleDescription(/Ada 16 angka berurutan/);
  await expect(nameField(page)).toHaveValue('Dapur 3201010101900001');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what was typed without a signal is offered again, and saved once it is taken up', async ({ page, context }) => {
  const address = await begin(page, 'luring@surel.example');
  await context.setOffline(true);
  await nameField(page).fill('Tenun Tanpa Sinyal');
  await nameField(page).blur();
  await expect(status(page)).toHaveAttribute('data-keadaan', 'menunggu');
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(address);
  await expect(nameField(later)).toHaveValue('');
  await later.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
  await expect(status(later)).toHaveAttribute('data-keadaan', 'tersimpan');
  await later.reload();
  await expect(nameField(later)).toHaveValue('Tenun Tanpa Sinyal');
  await expect(later.getByRole('button', { name: 'Lanjutkan isian itu' })).toBeHidden();
});

test('a stale save shows both texts, keeps what was typed, and takes it when told to', async ({ page, context }) => {
  const address = await begin(page, 'dua-perangkat@surel.example');
  const other = await context.newPage();
  await other.goto(address);
  await nameField(page).fill('Nama dari perangkat satu');
  await nameField(page).blur();
  await expect(status(page)).toHaveAttribute('data-keadaan', 'tersimpan');
  await nameField(other).fill('Nama dari perangkat dua');
  await nameField(other).blur();
  const panel = other.getByRole('alert').filter({ hasText: 'Isian ini berubah di perangkat lain' });
  await expect(panel).toContainText('Nama dari perangkat satu');
  await expect(nameField(other)).toHaveValue('Nama dari perangkat dua');
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Pakai punya saya' }).click();
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(nameField(page)).toHaveValue('Nama dari perangkat dua');
});
