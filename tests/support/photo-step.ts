import { readFileSync } from 'node:fs';
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { test as base, expect } from './browser.ts';
import { type PhotoMakers, photoMakersFile } from './e2e-photo-makers.ts';
import { type SlowProxy, startSlowProxy } from './slow-proxy.ts';

const bytesPerSecond = 64_000;
const readMakers = () =>
  JSON.parse(readFileSync(photoMakersFile(process.env.E2E_DATA_DIR ?? ''), 'utf8')) as PhotoMakers;

/** The browser knows the site by a line of its own, slow on the way from the phone, which a journey can cut. */
export const test = base.extend<{ line: SlowProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  line: async ({}, use, { project }) => {
    const line = await startSlowProxy(project.use.baseURL ?? '', bytesPerSecond);
    await use(line);
    await line.close();
  },
  baseURL: async ({ line }, use) => use(line.url),
});

export async function signIn(context: BrowserContext, { name, value }: SessionCookie): Promise<void> {
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }]);
}

export async function openStep(page: Page, context: BrowserContext): Promise<PhotoMakers> {
  const makers = readMakers();
  await signIn(context, makers.owner);
  await page.goto(`/studio/produk/${makers.productId}/foto`);
  return makers;
}

export const gallery = (page: Page) => page.getByLabel('Pilih dari galeri');
export const row = (page: Page) => page.getByRole('list', { name: 'Foto yang sudah masuk' }).getByRole('listitem');
export const isReady = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Foto sudah siap.' })).toBeVisible({ timeout: 60_000 });

export async function newestId(page: Page): Promise<string> {
  return (await row(page).last().getAttribute('data-id')) ?? '';
}

export async function expectNoPlace(request: APIRequestContext, id: string): Promise<void> {
  for (const format of ['avif', 'webp', 'jpg']) {
    const answer = await request.get(`/studio/media/${id}/320.${format}`);
    expect(answer.status()).toBe(200);
    expect((await sharp(await answer.body()).metadata()).exif).toBeUndefined();
  }
}
