import { expect, test } from '../support/browser.ts';

test('a shopper finds a product with a typing error and goes out to the shop that is named', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('sebalk uji');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('link', { name: 'Seblak Kering Uji Pedas' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seblak Kering Uji Pedas');
  await expect(page.getByText('Buatan Indonesia', { exact: true })).toBeVisible();
  await expect(page.getByText('Dibuat di Indonesia, menurut Uji intake')).toBeVisible();
  const buy = page.getByRole('region', { name: 'Beli di' }).getByRole('link');
  await expect(buy).toContainText('tokopedia.com');
  await expect(buy).toContainText('Rp 17.000');
  const href = (await buy.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/ke\//);
  const hop = await request.get(href, { maxRedirects: 0 });
  expect(hop.status()).toBe(302);
  expect(hop.headers().location).toBe('https://www.tokopedia.com/dapur-uji-garut/seblak-kering-pedas');
  expect(hop.headers()['cache-control']).toBe('no-store');
});

test('a product leads on to others of its kind and its place, each on one shelf', async ({ page }) => {
  await page.goto('/produk/dodol-garut-contoh');
  await expect(page.getByRole('heading', { name: /^Juga di / })).toBeVisible();
  const others = await page.locator('h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(others.length).toBeGreaterThan(4);
  expect(new Set(others).size).toBe(others.length);
  expect(others).not.toContain('/produk/dodol-garut-contoh');
});

test("a seller's page lists what it sells and does not call it the maker", async ({ page }) => {
  await page.goto('/pembuat');
  await page.getByRole('link', { name: /Dapur Uji Garut/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dapur Uji Garut');
  await expect(page.getByText('Penjual', { exact: true })).toBeVisible();
  await expect(page.getByText('Siapa pembuatnya belum dinyatakan')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Seblak Kuah Uji Original' })).toBeVisible();
});

test('a sample is marked, keeps out of search engines and offers nothing', async ({ page }) => {
  await page.goto('/produk/dodol-garut-contoh');
  await expect(page.getByText('Ini produk contoh.')).toBeVisible();
  await expect(page.getByText('harga contoh')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  expect(await page.locator('script[type="application/ld+json"]').textContent()).not.toContain('"Offer"');
  await expect(page.getByText('terverifikasi')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search, filters, the product and its pictures work', async ({ page }) => {
    await page.goto('/cari?q=seblak+uji');
    await page.getByRole('link', { name: 'Seblak Kering Uji Pedas' }).click();
    await page.getByRole('radio', { name: 'Gambar 1 dari 3' }).press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Gambar 2 dari 3' })).toBeChecked();
    await expect(page.getByRole('img', { name: /Ilustrasi Seblak/ })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\/\?text=/);
    await page.goto('/simpan');
    // Role and text selectors leave out what stands in noscript, though it is shown.
    await expect(page.locator('noscript h2')).toHaveText('Simpanan perlu JavaScript');
    await expect(page.locator('noscript h2')).toBeVisible();
  });
});
