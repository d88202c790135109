import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { enterAs, readGivenState } from '../support/e2e-makers.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const contact = '/studio/profil/kontak';
const phoneRow = (page: Page) => page.getByRole('button', { name: /: WhatsApp$/ });

/** Of these addresses, those whose answer holds a number. */
async function addressesWith(digits: string, addresses: string[], visitor: APIRequestContext): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const answer = await visitor.get(address);
    expect(answer.status(), address).toBe(200);
    if ((await answer.text()).includes(digits)) found.push(address);
  }
  return found;
}

async function soldAt(query: string, visitor: APIRequestContext): Promise<string[]> {
  const { facets, total } = await (await visitor.get(`/api/v1/search?q=${encodeURIComponent(query)}`)).json();
  expect(total.value).toBe(1);
  return Object.keys(facets.sold_at).toSorted();
}

test('a phone whose consent is withdrawn is gone on the next request, for everybody and everywhere', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const maker = readGivenState().makers.izin;
  const visitor = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const pages = ['', '/en'].flatMap((locale) => [locale + maker.makerPath, locale + maker.productPath]);
  const all = [
    ...pages,
    `/cari?q=${encodeURIComponent(maker.productName)}`,
    `/api/v1/search?q=${encodeURIComponent(maker.productName)}`,
    '/pembuat',
    '/sitemap-produk-1.xml',
    '/sitemap-pembuat-1.xml',
  ];
  // Asked for twice: the second answer is the kept one.
  await addressesWith(maker.phoneDigits, all, visitor);
  expect(await addressesWith(maker.phoneDigits, all, visitor)).toEqual([maker.makerPath, `/en${maker.makerPath}`]);
  expect(await soldAt(maker.productName, visitor)).toEqual(['tokopedia', 'whatsapp']);
  await page.goto(maker.productPath);
  const buy = page.getByRole('region', { name: 'Beli di' });
  const byWhatsApp = await buy.getByRole('link', { name: /WhatsApp/ }).getAttribute('href');
  await expectSound(page);

  await enterAs(context, maker);
  await page.goto(contact);
  await expectSound(page);
  await phoneRow(page).click();
  await expect(page.getByRole('button', { name: 'Izinkan: WhatsApp' })).toBeVisible();

  expect(await addressesWith(maker.phoneDigits, all, visitor)).toEqual([]);
  expect(await soldAt(maker.productName, visitor)).toEqual(['tokopedia']);
  expect((await visitor.get(byWhatsApp ?? '', { maxRedirects: 0 })).status()).toBe(404);
  await page.goto(maker.productPath);
  await expect(buy.getByRole('link')).toHaveCount(1);
  await page.goto(maker.makerPath);
  await expect(page.locator('a[href^="https://wa.me/62"]')).toHaveCount(0);
  await expectSound(page);

  await page.goto(contact);
  await expect(page.getByRole('textbox', { name: 'WhatsApp' })).not.toHaveValue('');
  await expectSound(page);
  await visitor.dispose();
});
