import type { APIRequestContext, APIResponse } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/browser.ts';

/** Asks until the first refusal; null: none came. */
async function flood(request: APIRequestContext, path: string, from: string): Promise<APIResponse | null> {
  const ask = () => request.get(path, { headers: { 'x-forwarded-for': from } });
  for (let round = 0; round < 100; round += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const refused = answers.find((answer) => answer.status() === 429);
    if (refused) return refused;
  }
  return null;
}

test('a network that searches too much is told how long to wait, by the API and by the page; others go on', async ({
  page,
  request,
}) => {
  const [busy, calm] = ['203.0.113.7', '203.0.113.8'];
  const search = '/api/v1/search?q=kopi&per_page=1';
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': busy });
  await page.goto('/cari?q=kopi+tubruk');
  const refused = await flood(request, search, busy);
  expect(refused?.headers()['content-type']).toBe('application/problem+json');
  expect(await refused?.json()).toMatchObject({ status: 429, title: 'Too many requests' });
  const waitSeconds = Number(refused?.headers()['retry-after']);
  expect(waitSeconds).toBeGreaterThan(0);
  expect(waitSeconds).toBeLessThanOrEqual(10);

  const answer = await page.goto('/cari?q=rotan');
  expect(answer?.status()).toBe(429);
  expect(answer?.headers()['retry-after']).toMatch(/^\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terlalu banyak pencarian sekaligus');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect((await page.goto('/en/cari?q=rotan'))?.status()).toBe(429);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Too many searches at once');
  expect((await page.goto('/cari?q=kopi+tubruk'))?.status()).toBe(200);
  expect((await request.get(search, { headers: { 'x-forwarded-for': calm } })).status()).toBe(200);
  expect((await request.get(search)).status()).toBe(200);
});

test('where suggestions are refused the box is a plain field', async ({ page, request }) => {
  const busy = '203.0.113.9';
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': busy });
  await page.goto('/');
  const refused = await flood(request, '/saran?q=ko&bahasa=id', busy);
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0);
  const box = page.getByRole('combobox', { name: 'Cari produk' });
  const asked = page.waitForResponse(/\/saran\?/);
  await box.pressSequentially('kopi');
  expect((await asked).status()).toBe(429);
  await expect(page.getByRole('listbox')).toBeHidden();
  await box.press('Enter');
  await expect(page).toHaveURL(/\/cari\?q=kopi/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('kopi');
});
