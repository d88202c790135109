import { expect } from '../support/browser.ts';
import { expectNoPlace, gallery, isReady, newestId, openStep, row, test } from '../support/photo-step.ts';
import { noise } from '../support/pictures.ts';

const mostSentBytes = 400_000;
test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

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

test('of several photos chosen together none is lost when the page is left at once', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openStep(page, context);
  const before = await row(page).count();
  const ready = page.locator('li[data-keadaan="ready"]');
  const readyBefore = await ready.count();
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const files = await Promise.all(
    [1, 2].map(async (number) => {
      const buffer = await (await noise(1_600, 1_200)).jpeg({ quality: 90 }).toBuffer();
      return { name: `foto-${number}.jpg`, mimeType: 'image/jpeg', buffer };
    }),
  );
  await gallery(page).setInputFiles(files);
  await expect(row(page).getByText(/Mengecilkan foto|Mengunggah/)).toBeVisible();
  const url = page.url();
  await page.goto('/studio/akun');
  await page.goto(url);
  await isReady(page);
  await expect(row(page)).toHaveCount(before + 2, { timeout: 30_000 });
  await expect(ready).toHaveCount(readyBefore + 2, { timeout: 30_000 });
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
