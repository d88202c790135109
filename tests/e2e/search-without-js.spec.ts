import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('query, filter, order, page and chip work by address', async ({ page }) => {
    await page.goto('/cari');
    await page.getByRole('searchbox', { name: 'Cari produk' }).fill('tenun ikat');
    await page.getByRole('searchbox', { name: 'Cari produk' }).press('Enter');
    await expect(title(page)).toContainText('“tenun ikat”');
    await page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ }).check();
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await expect(page).toHaveURL(/provinsi=nusa-tenggara-timur/);
    await page.locator('summary', { hasText: 'Urutkan' }).click();
    await page.getByRole('link', { name: 'Terbaru' }).click();
    await expect(page).toHaveURL(/urut=terbaru/);
    await page.getByRole('link', { name: 'Hapus saringan Nusa Tenggara Timur' }).click();
    await expect(page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ })).not.toBeChecked();
    await page.goto('/cari');
    await page.getByRole('link', { name: 'Berikutnya' }).click();
    await expect(page).toHaveURL(/hal=2$/);
  });

  test('on a phone the filters open by their address', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/cari?q=tenun+ikat');
    await page.getByRole('link', { name: /^Saring/ }).click();
    await page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ }).check();
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await expect(page).toHaveURL(/provinsi=nusa-tenggara-timur/);
  });
});
