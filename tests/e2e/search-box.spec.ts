import { accessibilityFaults, expect, test } from '../support/browser.ts';

const box = (page: import('@playwright/test').Page) => page.getByRole('combobox', { name: 'Cari produk' });

test('suggestions come in named groups, and the keyboard goes through them and out again', async ({ page }) => {
  await page.goto('/cari');
  await box(page).pressSequentially('kopi');
  const list = page.getByRole('listbox', { name: 'Saran pencarian' });
  await expect(list).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(list.getByRole('group', { name: 'Produk' }).getByRole('option').first()).toContainText('Kopi');
  await expect(list.getByRole('group', { name: 'Kategori' }).getByRole('option', { name: /^Kopi/ })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /Saran: \d+\./ })).toHaveCount(1);
  expect(await accessibilityFaults(page)).toEqual([]);

  const options = list.getByRole('option');
  await box(page).press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await box(page).press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await box(page).press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
  await box(page).press('ArrowUp');
  await box(page).press('Home');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await box(page).press('Escape');
  await expect(list).toBeHidden();
  await expect(box(page)).toHaveValue('kopi');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('a suggestion opens its own page, and back finds the search as it was', async ({ page }) => {
  await page.goto('/cari?q=batik');
  await box(page).fill('garut');
  const place = page.getByRole('group', { name: 'Daerah' }).getByRole('option', { name: /Garut/ });
  await place.click();
  await expect(page).toHaveURL(/\/daerah\/jawa-barat\/garut$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“batik”');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('makers are suggested by their own name', async ({ page }) => {
  await page.goto('/');
  await box(page).fill('koperasi kriya');
  const maker = page.getByRole('group', { name: 'Pembuat dan penjual' }).getByRole('option').first();
  await maker.click();
  await expect(page).toHaveURL(/\/pembuat\//);
});

test('past searches stay on the device, are searched again, and can be removed', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/');
  for (const query of ['rotan lombok', 'kopi gayo', 'songket']) {
    await box(page).fill(query);
    await box(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`“${query}”`);
  }
  await page.goto('/cari');
  sent.length = 0;
  await box(page).click();
  const past = page.getByRole('group', { name: 'Pencarian terakhir' });
  await expect(past.getByRole('option')).toHaveText([/^songket/, /^kopi gayo/, /^rotan lombok/]);
  expect(sent.filter((request) => /rotan|gayo|songket|saran/.test(request))).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await box(page).press('ArrowDown');
  await box(page).press('Delete');
  await expect(past.getByRole('option')).toHaveText([/^kopi gayo/, /^rotan lombok/]);
  await expect(page.getByRole('status').filter({ hasText: 'Pencarian dihapus.' })).toHaveCount(1);
  await past.getByRole('option', { name: 'rotan lombok' }).getByText('×').click();
  await expect(past.getByRole('option')).toHaveText([/^kopi gayo/]);

  await box(page).press('ArrowUp');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/cari\?q=kopi\+gayo$/);
  await expect(box(page)).toHaveValue('kopi gayo');

  await page.getByRole('link', { name: 'Hapus kata kunci' }).click();
  await expect(page).toHaveURL(/\/cari$/);
  await expect(box(page)).toBeFocused();
  await box(page).press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Hapus pencarian terakhir' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(past).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('pencarian'))).toBe('[]');
});

test('in English the box speaks English', async ({ page }) => {
  await page.goto('/en/cari');
  await page.getByRole('combobox', { name: 'Search products' }).fill('coffee');
  await page
    .getByRole('listbox', { name: 'Search suggestions' })
    .getByRole('option', { name: /^Coffee/ })
    .click();
  await expect(page).toHaveURL(/\/en\/kategori\/kopi$/);
});

test('a server that gives no suggestions leaves a field that searches', async ({ page }) => {
  await page.route('**/saran?*', (route) => route.fulfill({ status: 429, body: '' }));
  await page.goto('/cari');
  await box(page).fill('batik');
  await expect(page.getByRole('status').filter({ hasText: 'Tidak ada saran.' })).toHaveCount(1);
  await expect(page.getByRole('listbox')).toBeHidden();
  await box(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“batik”');
});
