import { expect, test } from '../support/browser.ts';
import { gallery, isReady, openStep, row } from '../support/photo-step.ts';
import { noise } from '../support/pictures.ts';

// What the journey holds back is an error to Chromium.
test.use({ viewport: { width: 390, height: 844 }, breaksLine: true });

test('a product that is handed in before the page could wait for its photo gets the photo still', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const { productId } = await openStep(page, context);
  const before = await row(page).count();
  await context.route('**/studio/unggah**', (route) => route.abort());
  await page.getByRole('checkbox', { name: 'Foto ini milik saya' }).check();
  const buffer = await (await noise(800, 600)).jpeg().toBuffer();
  await gallery(page).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect(row(page).getByText(/Mengecilkan foto|Mengunggah/)).toBeVisible();
  await context.route('**/*.js', (route) => route.abort());
  await page.goto(`/studio/produk/${productId}/pratinjau`);
  await page.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
  await expect(page.getByText('Terkirim. Terima kasih.')).toBeVisible();

  await context.unroute('**/*.js');
  await context.unroute('**/studio/unggah**');
  await page.goto(`/studio/produk/${productId}/foto`);
  await isReady(page);
  await expect(row(page)).toHaveCount(before + 1);
  await page.goto(`/studio/produk/${productId}`);
  await expect(page.getByText('Sedang diperiksa')).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan kiriman' }).click();
  await expect(page.getByText('Sedang diperiksa')).toHaveCount(0);
});
