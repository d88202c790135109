import { expect, test } from '../support/browser.ts';
import { expectFits, expectSound } from '../support/sound-page.ts';

test('a region without results leads to wider ones, each with how many it finds', async ({ page }) => {
  await page.goto('/cari?q=ikat&kabupaten=53.11&kategori=kopi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belum ada yang cocok dengan “ikat”');
  await expect(page.getByRole('heading', { name: 'Saringannya terlalu sempit' })).toBeVisible();
  const free = page.getByRole('link', { name: /^Cari tanpa saringan \d+$/ });
  const count = /\d+/.exec((await free.textContent()) ?? '')?.[0];
  await free.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${count} produk untuk “ikat”`);

  await page.goto('/cari?q=tenun+ikat&kabupaten=53.07%2C&provinsi=aceh');
  await page.getByRole('link', { name: /^Cari di semua daerah/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('produk untuk “tenun ikat”');
});

test('the province of a regency is offered', async ({ page }) => {
  await page.goto('/cari?q=batik&kabupaten=33.15');
  await page.getByRole('link', { name: /^Cari di seluruh Jawa Tengah/ }).click();
  await expect(page).toHaveURL(/provinsi=jawa-tengah/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('words of the same meaning that find something are offered', async ({ page }) => {
  await page.goto('/cari?q=kriya&provinsi=tidak-ada-begini');
  const equal = page.getByRole('list', { name: 'Kata yang searti' });
  await equal.getByRole('link', { name: 'kerajinan', exact: true }).click();
  await expect(page).toHaveURL(/\/cari\?q=kerajinan$/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('an unknown value of a filter finds nothing, and its chip takes it out', async ({ page }) => {
  for (const name of ['kategori', 'provinsi', 'kabupaten', 'bahan', 'klaim', 'tempat']) {
    const answer = await page.goto(`/cari?${name}=tidak-ada-begini`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belum ada yang cocok');
    await page.getByRole('link', { name: 'Hapus saringan tidak-ada-begini' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\s*\d+ produk/);
    await expect(page).toHaveURL(/\/cari$/);
  }
});

test('words that nothing holds lead to other words and to categories', async ({ page }) => {
  await page.goto('/cari?q=zzzqqqxx');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belum ada yang cocok dengan “zzzqqqxx”');
  await page.getByRole('link', { name: 'Kopi', exact: true }).click();
  await expect(page).toHaveURL(/\/kategori\/kopi$/);
});

test('a corrected word is said, and searched', async ({ page }) => {
  await page.goto('/cari?q=batikk');
  await expect(page.getByText('“batikk” kami cari sebagai “batik”.')).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a page beyond the last is empty, a good answer, and leads back', async ({ page }) => {
  const answer = await page.goto('/cari?q=tenun&hal=150');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { name: 'Halaman ini kosong' })).toBeVisible();
  await page.getByRole('link', { name: 'Ke halaman pertama' }).click();
  await expect(page).toHaveURL(/\/cari\?q=tenun$/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test.describe('no state has a fault that axe finds, nor runs out of a narrow window', () => {
  const addresses = [
    '/cari?q=kopi&provinsi=bali&kategori=batik',
    '/cari?provinsi=tidak-ada-begini',
    '/cari?q=batikk&urut=termurah',
    '/cari?q=tenun&hal=150',
    '/cari?min=1000&maks=9000000&foto=1&tempat=shopee',
    `/cari?q=${'a'.repeat(190)}`,
  ];
  for (const address of addresses) {
    test(address.slice(0, 60), async ({ page }) => {
      await page.goto(address);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectSound(page);
      }
      await page.setViewportSize({ width: 320, height: 844 });
      await expectFits(page);
    });
  }
});
