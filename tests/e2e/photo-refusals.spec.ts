import { accessibilityFaults, expect } from '../support/browser.ts';
import { expectNoPlace, gallery, newestId, openStep, row, signIn, test } from '../support/photo-step.ts';
import { aHeic, aLocatedPhoto, anAnimation, noise } from '../support/pictures.ts';

test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

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
