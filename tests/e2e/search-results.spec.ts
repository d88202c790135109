import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/browser.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'produk' });
const cards = (page: Page) => page.getByRole('article');

/** A reload would lose the mark. */
async function mark(page: Page) {
  await page.evaluate(() => document.body.setAttribute('data-marked', ''));
}
const expectNoReload = (page: Page) => expect(page.locator('body[data-marked]')).toHaveCount(1);

test('a filter changes the results in place; the address, the words for ears and back keep up', async ({ page }) => {
  await page.goto('/cari?q=tenun+ikat');
  const before = await title(page).textContent();
  await mark(page);
  const province = page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ });
  await province.scrollIntoViewIfNeeded();
  const height = await page.evaluate(() => scrollY);
  await province.check();
  await expect(page).toHaveURL(/provinsi=nusa-tenggara-timur/);
  await expect(title(page)).not.toHaveText(before ?? '');
  await expect(province).toBeChecked();
  await expect(province).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(height);
  await expect(status(page)).toContainText((await title(page).textContent())?.trim() ?? '-');
  await expect(page.getByRole('link', { name: 'English' }).first()).toHaveAttribute('href', /provinsi=nusa-tenggara/);
  await expect(page).toHaveTitle(new RegExp((await title(page).textContent())?.trim() ?? '-'));

  await page.getByRole('link', { name: 'Hapus saringan Nusa Tenggara Timur' }).click();
  await expect(title(page)).toHaveText(before ?? '');
  await expect(title(page)).toBeFocused();
  await expect(page).toHaveURL(/\/cari\?q=tenun\+ikat$/);

  await page.goBack();
  await expect(province).toBeChecked();
  await page.goBack();
  await expect(province).not.toBeChecked();
  await page.goForward();
  await expect(province).toBeChecked();
  await expectNoReload(page);
});

test('another query, an order and a page are addresses of their own, and each is one step back', async ({ page }) => {
  await page.goto('/cari');
  await mark(page);
  const box = page.getByRole('combobox', { name: 'Cari produk' });
  await box.fill('batik');
  await box.press('Enter');
  await expect(title(page)).toContainText('“batik”');
  await expect(box).toBeFocused();
  await page.locator('summary', { hasText: 'Urutkan' }).click();
  await page.getByRole('link', { name: 'Termurah' }).click();
  await expect(page).toHaveURL(/urut=termurah/);
  await expect(page.locator('sort-menu summary')).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/cari$/);
  await expect(box).toHaveValue('');
  await page.goForward();
  await expect(box).toHaveValue('batik');

  await page.goto('/cari');
  await mark(page);
  const first = await cards(page).first().textContent();
  const next = page.getByRole('link', { name: 'Berikutnya' });
  await next.scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => history.state?.height ?? 0)).toBeGreaterThan(500);
  await next.click();
  await expect(page).toHaveURL(/hal=2/);
  await expect(cards(page).first()).not.toHaveText(first ?? '');
  await expect(title(page)).toBeInViewport();
  await page.goBack();
  await expect(cards(page).first()).toHaveText(first ?? '');
  await expect(next).toBeInViewport();
  await expectNoReload(page);
});

test('the price range is part of the address, in digits', async ({ page }) => {
  await page.goto('/cari?q=uji');
  await mark(page);
  const dearest = page.getByRole('textbox', { name: 'Tertinggi' });
  await dearest.fill('Rp 20.000');
  await dearest.press('Enter');
  await expect(page).toHaveURL(/maks=20000$/);
  await expect(page.getByRole('link', { name: /Hapus saringan Sampai Rp\s20\.000/ })).toBeVisible();
  await expect(dearest).toHaveValue(/Rp\s20\.000/);
  await expectNoReload(page);
});

test('slow results leave skeletons of the same size, shown after 200 ms, and a later choice wins', async ({ page }) => {
  await page.goto('/cari?q=tenun');
  const hold = { ms: 1500 };
  await page.route('**/cari?*', async (route) => {
    await sleep(hold.ms);
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ }).scrollIntoViewIfNeeded();
  const before = await cards(page).first().boundingBox();
  const results = page.locator('[data-results]');
  await page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ }).check();
  await expect(results).toHaveAttribute('aria-busy', 'true');
  await expect(results).not.toHaveClass(/menanti/);
  await expect(results).toHaveClass(/menanti/);
  expect(await cards(page).first().boundingBox()).toEqual(before);
  hold.ms = 0;
  await page.getByRole('checkbox', { name: /Jawa Tengah/ }).check();
  await expect(page).toHaveURL(/provinsi=jawa-tengah/);
  await expect(results).not.toHaveAttribute('aria-busy');
  const found = await title(page).textContent();
  await sleep(1800);
  await expect(title(page)).toHaveText(found ?? '');
});

test('results that cannot be fetched are left to the browser', async ({ page }) => {
  await page.goto('/cari?q=tenun');
  await mark(page);
  let asked = 0;
  await page.route('**/cari?*', async (route) => {
    asked += 1;
    if (route.request().resourceType() === 'fetch') await route.fulfill({ status: 429, body: '' });
    else await route.continue();
  });
  const province = page.getByRole('checkbox', { name: /Nusa Tenggara Timur/ });
  await province.check().catch(() => undefined);
  await expect(page).toHaveURL(/provinsi=nusa-tenggara-timur/);
  await expect(province).toBeChecked();
  await expect(page.locator('body[data-marked]')).toHaveCount(0);
  expect(asked).toBe(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the sheet counts before it applies, closes on Escape, and gives the focus back', async ({ page }) => {
    await page.goto('/cari?q=tenun+ikat');
    await mark(page);
    const open = page.getByRole('link', { name: /^Saring/ });
    const sheet = page.getByRole('dialog', { name: 'Saring' });
    await open.click();
    await expect(sheet).toBeVisible();
    await expect(sheet.getByRole('button', { name: /^Tampilkan \d+ produk$/ })).toBeVisible();
    const all = await sheet.getByRole('button').textContent();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(open).toBeFocused();

    await open.press('Enter');
    const province = sheet.getByRole('checkbox', { name: /Nusa Tenggara Timur/ });
    await province.check();
    await expect(sheet.getByRole('button')).not.toHaveText(all ?? '');
    await expect(province).toBeChecked();
    await expect(province).toBeFocused();
    const count = /\d+/.exec((await sheet.getByRole('button').textContent()) ?? '')?.[0];
    await expect(page).toHaveURL(/\/cari\?q=tenun\+ikat$/);
    await sheet.getByRole('button').click();
    await expect(sheet).toBeHidden();
    await expect(title(page)).toHaveText(new RegExp(`^\\s*${count} produk`));
    await expect(open).toContainText('(1)');

    await open.click();
    await sheet.getByRole('link', { name: 'Tutup' }).click();
    await expect(sheet).toBeHidden();
    await open.click();
    await sheet.getByRole('link', { name: 'Hapus', exact: true }).click();
    await expect(page).toHaveURL(/\/cari\?q=tenun\+ikat$/);
    await expect(sheet).toBeHidden();
    await expectNoReload(page);
  });
});
