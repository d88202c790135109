import { expect, test } from '../support/browser.ts';

test('the language switch keeps the page, and texts nobody translated are marked Indonesian', async ({ page }) => {
  await page.goto('/cari?q=seblak+uji');
  await page.getByRole('link', { name: 'Seblak Kering Uji Pedas' }).click();
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page).toHaveURL(/\/en\/produk\//);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'id');
  await expect(page.getByRole('region', { name: 'Buy at' })).toBeVisible();
  await expect(page.locator('link[hreflang=id]')).toHaveAttribute('href', /\/produk\/(?!.*\/en\/)/);
});

for (const [address, lang, title] of [
  ['/produk/tidak-ada', 'id', 'Halaman ini tidak ada'],
  ['/tidak-ada', 'id', 'Halaman ini tidak ada'],
  ['/en/produk/nothing', 'en', 'This page does not exist'],
  ['/en/nothing', 'en', 'This page does not exist'],
] as const) {
  test(`${address} is a 404 with a way on`, async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('search')).toBeVisible();
  });
}
