import { readFileSync } from 'node:fs';
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { accessibilityFaults, test as base, expect } from '../support/browser.ts';
import { type PhotoMakers, photoMakersFile } from '../support/e2e-photo-makers.ts';
import { aHeic, aLocatedPhoto, anAnimation, noise } from '../support/pictures.ts';
import { type SlowProxy, startSlowProxy } from '../support/slow-proxy.ts';

const bytesPerSecond = 64_000;
const mostSentBytes = 400_000;
const readMakers = () =>
  JSON.parse(readFileSync(photoMakersFile(process.env.E2E_DATA_DIR ?? ''), 'utf8')) as PhotoMakers;

/** The browser knows the site by a line of its own, slow on the way from the phone, which a journey can cut. */
const test = base.extend<{ line: SlowProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  line: async ({}, use, { project }) => {
    const line = await startSlowProxy(project.use.baseURL ?? '', bytesPerSecond);
    await use(line);
    await line.close();
  },
  baseURL: async ({ line }, use) => use(line.url),
});
test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

async function signIn(context: BrowserContext, { name, value }: SessionCookie): Promise<void> {
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }]);
}

async function openStep(page: Page, context: BrowserContext): Promise<PhotoMakers> {
  const makers = readMakers();
  await signIn(context, makers.owner);
  await page.goto(`/studio/produk/${makers.productId}/foto`);
  return makers;
}

const gallery = (page: Page) => page.getByLabel('Pilih dari galeri');
const row = (page: Page) => page.getByRole('list', { name: 'Foto yang sudah masuk' }).getByRole('listitem');
const isReady = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Foto sudah siap.' })).toBeVisible({ timeout: 60_000 });

async function aTwelveMegapixelPhoto(): Promise<Buffer> {
  const place = {
    GPSLatitudeRef: 'S',
    GPSLatitude: '7/1 13/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '107/1 54/1 0/1',
  };
  return (await noise(4_000, 3_000))
    .jpeg({ quality: 92 })
    .withExif({ IFD0: { Make: 'KameraUji' }, IFD3: place })
    .toBuffer();
}

async function newestId(page: Page): Promise<string> {
  return (await row(page).last().getAttribute('data-id')) ?? '';
}

async function expectNoPlace(request: APIRequestContext, id: string): Promise<void> {
  for (const format of ['avif', 'webp', 'jpg']) {
    const answer = await request.get(`/studio/media/${id}/320.${format}`);
    expect(answer.status()).toBe(200);
    expect((await sharp(await answer.body()).metadata()).exif).toBeUndefined();
  }
}

test('a photo of 12 megapixels arrives over a slow line that breaks twice, chosen once', async ({
  page,
  context,
  line,
}) => {
  test.setTimeout(150_000);
  await openStep(page, context);
  const before = await row(page).count();
  const buffer = await aTwelveMegapixelPhoto();
  expect(buffer.includes('KameraUji')).toBe(true);
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  line.cutAfter(90_000, 2_500);
  const sentBefore = line.sent();
  await gallery(page).setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer });
  await expect.poll(() => line.cuts(), { timeout: 30_000 }).toBe(1);
  line.cutAfter(120_000, 2_500);
  await expect.poll(() => line.cuts(), { timeout: 30_000 }).toBe(2);
  await isReady(page);

  await expect(row(page)).toHaveCount(before + 1);
  const id = await newestId(page);
  const upload = await page.request.head(`/studio/unggah/${id}`, {
    headers: { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' },
  });
  const bytes = Number(upload.headers()['upload-length']);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(mostSentBytes);
  process.stdout.write(
    `12 megapixels, ${buffer.length} bytes chosen, ${bytes} bytes of photo, ${line.sent() - sentBefore} bytes sent\n`,
  );
  await expectNoPlace(page.request, id);

  await page.reload();
  await expect(row(page)).toHaveCount(before + 1);
});

test('a photo that was on its way when the page closed goes on by itself in the next visit', async ({
  page,
  context,
  line,
}) => {
  test.setTimeout(120_000);
  await openStep(page, context);
  const before = await row(page).count();
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const buffer = await (await noise(2_400, 1_800)).jpeg({ quality: 90 }).toBuffer();
  const sentBefore = line.sent();
  await gallery(page).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect.poll(() => line.sent() - sentBefore, { timeout: 30_000 }).toBeGreaterThan(100_000);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await isReady(page);
  await expect(row(page)).toHaveCount(before + 1);
  await expectNoPlace(page.request, await newestId(page));
});

test('without a network a photo waits, and is sent when it is back', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openStep(page, context);
  const before = await row(page).count();
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  await context.setOffline(true);
  const buffer = await (await noise(800, 600)).jpeg().toBuffer();
  await gallery(page).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect(row(page).getByText('Menunggu sinyal')).toBeVisible();
  await context.setOffline(false);
  await isReady(page);
  await expect(row(page)).toHaveCount(before + 1);
});

test('a photo chosen before the statement waits for it', async ({ page, context }) => {
  await openStep(page, context);
  const before = await row(page).count();
  const buffer = await (await noise(600, 600)).jpeg().toBuffer();
  await gallery(page).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByText('Centang dulu bahwa foto ini milik Anda.')).toBeVisible();
  await expect(row(page)).toHaveCount(before);
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  await isReady(page);
  await expect(row(page)).toHaveCount(before + 1);
});

test('what is no photo is answered with a sentence before a byte of it is sent', async ({ page, context, line }) => {
  await openStep(page, context);
  const before = await row(page).count();
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const photo = await (await noise(900, 900)).jpeg().toBuffer();
  const sentBefore = line.sent();
  for (const [name, buffer, sentence] of [
    ['a.gif', await anAnimation('gif'), 'Gambar bergerak belum bisa dipakai'],
    ['a.webp', await anAnimation('webp'), 'Gambar bergerak belum bisa dipakai'],
    ['a.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Jenis gambar ini belum bisa dipakai'],
    ['a.heic', aHeic(), 'Foto HEIC belum bisa dibaca di sini'],
    ['a.jpg', photo.subarray(0, photo.length / 2), 'Foto ini rusak atau belum utuh'],
    ['a.jpg', Buffer.alloc(25_000_001), 'Foto ini lebih dari 25 MB'],
    ['a.jpg', await (await noise(200, 200)).jpeg().toBuffer(), 'Foto ini terlalu kecil'],
  ] as const) {
    await gallery(page).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(row(page)).toHaveCount(before);
  }
  expect(line.sent()).toBe(sentBefore);
});

test('a photo is sent by the plain form too, without JavaScript, and loses its place on the way', async ({
  browser,
  line,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: line.url });
  const page = await context.newPage();
  await openStep(page, context);
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  await page
    .getByLabel('Berkas foto')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await aLocatedPhoto() });
  await page.getByRole('button', { name: 'Kirim foto' }).click();
  await expect(page.getByText('Foto sudah kami terima.')).toBeVisible();
  const id = await newestId(page);
  await expect
    .poll(async () => (await (await page.request.get(`/studio/media/${id}`)).json()).state, { timeout: 30_000 })
    .toBe('ready');
  await expectNoPlace(page.request, id);

  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const broken = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await anAnimation('gif') };
  await page.getByLabel('Berkas foto').setInputFiles(broken);
  await page.getByRole('button', { name: 'Kirim foto' }).click();
  // Asked beside the page: a reload could meet the navigation of the form.
  await expect
    .poll(async () => (await page.request.get(page.url())).text(), { timeout: 30_000 })
    .toContain('Gambar bergerak belum bisa dipakai');
  await context.close();
});

test('another maker gets 404 for a photo by every method and address', async ({ page, context, browser, line }) => {
  const { stranger, productId } = await openStep(page, context);
  const id = await newestId(page);
  expect(id).toMatch(/^[\da-f-]{36}$/);
  const other = await browser.newContext({ baseURL: line.url });
  await signIn(other, stranger);
  const headers = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin', 'upload-offset': '0' };
  for (const path of [
    `/studio/media/${id}`,
    `/studio/media/${id}/320.jpg`,
    `/media/${id}/320.jpg`,
    `/studio/media/%${id.charCodeAt(0).toString(16)}${id.slice(1)}`,
    `/studio/produk/${productId}/foto`,
  ]) {
    expect([path, (await other.request.get(path)).status()]).toEqual([path, 404]);
    expect([path, (await other.request.head(path)).status()]).toEqual([path, 404]);
  }
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const type = { 'content-type': 'application/offset+octet-stream' };
    const answer = await other.request.fetch(`/studio/unggah/${id}`, { method, headers: { ...headers, ...type } });
    expect([method, answer.status()]).toEqual([method, 404]);
  }
  await other.close();
});

test('the step passes axe, and its script stays within 40 kB', async ({ page, context }) => {
  const scripts: { url: string; bytes: number }[] = [];
  page.on('requestfinished', async (request) => {
    if (request.resourceType() !== 'script') return;
    scripts.push({ url: request.url(), bytes: (await request.sizes()).responseBodySize });
  });
  await openStep(page, context);
  await page.waitForLoadState('networkidle');
  expect(await accessibilityFaults(page)).toEqual([]);
  const all = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const own = scripts.filter(({ url }) => url.includes('PhotoField')).reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write(`photo step: ${own} bytes of script for photos, ${all} in all\n`);
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThanOrEqual(40_000);
});
