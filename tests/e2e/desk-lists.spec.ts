import { accessibilityFaults, expect } from '../support/browser.ts';
import { signIn, test } from '../support/desk-test.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.setTimeout(180_000);

test('what a file left open waits as one case: a city and a category are put right, it stands in the log, and is counted', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto('/kurasi');
  await page.getByLabel('Jenis').selectOption({ label: 'Tebakan dari berkas (1)' });
  await page.getByRole('button', { name: 'Saring' }).click();
  await page.getByRole('link', { name: /Toko Berkas Uji/ }).click();
  await expect(page.getByText('ditebak dari judul')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kategori').selectOption({ label: 'Pilih' });
  await page.getByRole('button', { name: 'Tetapkan semua' }).click();
  await expect(page.getByRole('alert')).toContainText('Perbaikan Anda belum bisa dipakai.');
  await expect(page.getByLabel('Kategori')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kategori').selectOption({ label: 'Makanan ringan' });
  await page.getByLabel('Kabupaten atau kota untuk 1 produk').selectOption({ label: 'Kabupaten Ende' });
  await page.locator('h1').click();
  await page.keyboard.press('s');
  await expect(page.getByRole('status').filter({ hasText: 'Ditetapkan: Toko Berkas Uji.' })).toBeVisible();
  await page.goto('/kurasi?jenis=tebakan');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang menunggu dengan saringan ini' })).toBeVisible();
  await page.getByRole('link', { name: 'Lihat seluruh antrean' }).click();
  await expect(page.getByRole('link', { name: /Toko Berkas Uji/ })).toHaveCount(0);
  await expect(page.locator('.antre li').first()).toBeVisible();

  await page.goto('/kurasi/riwayat?q=Berkas');
  await expect(page.getByText(/kategori: kopi → makanan-ringan/)).toBeVisible();
  await page.goto(`/pembuat/${desk.seed.shopSlug}`);
  await expect(page.getByText('Kabupaten Ende').first()).toBeVisible();
  await page.goto('/kurasi');
  await page.getByRole('link', { name: 'Angka' }).click();
  await expect(page.getByRole('row', { name: /Tebakan dari berkas/ })).toContainText(/1.*(jam|hari)/);
  await expect(page.getByRole('heading', { name: 'Katalog sehat' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Asal dinyatakan/ })).toContainText(/(\d+) dari \1\b/);
});

test('a search that finds nothing leads to equal words: proposed by a region, put right and decided by the national team, found at once', async ({
  page,
  context,
  desk,
}) => {
  await page.goto('/cari?q=bubukhitam');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belum ada yang cocok dengan “bubukhitam”');
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto('/kurasi');
  await page.getByRole('link', { name: 'Padanan' }).click();
  await page.getByRole('link', { name: 'Usulkan padanan untuk bubukhitam' }).click();
  const terms = page.getByLabel('Kata yang searti');
  await expect(terms).toHaveValue('bubukhitam, ');
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await expect(page.getByText('Tulis paling sedikit dua kata, dipisah koma.')).toBeVisible();
  await terms.fill('bubukhitam, ani@surel.example');
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await expect(page.getByText('bisa menyangkut seseorang')).toBeVisible();
  await expect(terms).toHaveValue('bubukhitam, ani@surel.example');
  expect(await accessibilityFaults(page)).toEqual([]);
  await terms.fill('bubukhitam, koppi');
  await page.getByRole('button', { name: 'Kirim usul' }).click();
  await expect(page.getByRole('status')).toHaveText('Usul terkirim. Kurator nasional yang memutuskan.');

  await signIn(context, desk, desk.seed.national);
  await page.goto('/kurasi?jenis=padanan');
  await page.getByRole('link', { name: /bubukhitam, koppi/ }).click();
  await expect(page.getByText('“bubukhitam” dicari 1 kali tanpa hasil')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kata yang akan disamakan').fill('bubukhitam, kopi');
  await page.locator('h1').click();
  await page.keyboard.press('s');
  await expect(page.getByRole('status').filter({ hasText: 'Disamakan: bubukhitam, koppi.' })).toBeVisible();
  await page.goto('/kurasi/padanan');
  await expect(page.getByText('bubukhitam, kopi', { exact: true })).toBeVisible();
  await expect(async () => {
    await page.goto('/cari?q=bubukhitam');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ produk untuk “bubukhitam”/, {
      timeout: 2_000,
    });
  }).toPass();
});
