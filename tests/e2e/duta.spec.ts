import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { shareVisits } from '#domain/share/share-table.ts';
import { accessibilityFaults, test as base, expect } from '../support/browser.ts';
import { type DutaSite, startDutaSite } from '../support/duta-site.ts';
import { posterAddress } from '../support/printed-kit.ts';

const test = base.extend<{ baseURL: string; userAgent: string }, { duta: DutaSite }>({
  // By its own name the browser of the tests is a machine, whose visits are not counted.
  userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
  duta: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const duta = await startDutaSite();
      await use(duta);
      await duta.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ duta }, use) => use(duta.url),
});

const official = 'pejabat-uji@surel.example';
const name = 'Nama Pejabat, S.E., M.Si.';
const sentence = 'Saya pakai ke rapat. Tiga orang bertanya beli di mana.';

async function become(context: BrowserContext, url: string, cookie: SessionCookie | null): Promise<void> {
  await context.clearCookies();
  if (cookie) await context.addCookies([{ name: cookie.name, value: cookie.value, url }]);
}

/** The link of the nth mail to the official. */
async function linkTo({ mail, url }: DutaSite, nth: number): Promise<string> {
  const mails = () => mail.received.filter(({ recipients }) => recipients.includes(official));
  await expect.poll(() => mails().length).toBe(nth);
  const [path] = /\/setuju\/[\w.-]+/.exec((mails()[nth - 1]?.raw ?? '').replace(/=\r?\n/g, '')) ?? [];
  return url + path;
}

/** In a browser of the official's own, who is not signed in and has no JavaScript. */
async function approve(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Setujui' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih, sudah disetujui');
  await context.close();
}

async function looksRight(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await accessibilityFaults(page), page.url()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
}

test('from the invitation to a public endorsement, its poster and its withdrawal; the official taps once, without JavaScript', async ({
  page,
  context,
  browser,
  duta,
}) => {
  test.setTimeout(180_000);
  await become(context, duta.url, duta.seed.curator);
  await page.goto('/kurasi/duta');
  await page.getByLabel('Nama lengkap dengan gelar').fill(name);
  await page.getByLabel('Jabatan', { exact: true }).fill('Kepala dinas (contoh)');
  await page.getByLabel('Jenis jabatan').selectOption('agency-head');
  await page.getByLabel('Mulai bertugas').fill('2021-02-26');
  await page.getByLabel('Pernyataan').fill('Saya pakai dulu, baru saya anjurkan.');
  await page.getByLabel('Provinsi').selectOption('53');
  await page.getByLabel('Surel pejabat').fill(official);
  await page.getByLabel('Surel staf').fill(duta.seed.staffEmail);
  await page.getByRole('button', { name: 'Undang' }).click();
  await expect(page.getByText('Undangan dibuat.')).toBeVisible();

  await become(context, duta.url, duta.seed.staff);
  await page.goto('/meja-duta');
  await page.getByRole('link', { name: 'Ubah kata-katanya' }).click();
  await page.getByRole('button', { name: 'Kirim ke pejabat' }).click();
  await expect(page.getByText('Tautan persetujuan sudah dikirim.')).toBeVisible();

  await become(context, duta.url, null);
  expect((await page.goto('/duta/nama-pejabat-s-e-m-si'))?.status()).toBe(404);
  await page.goto(await linkTo(duta, 1));
  await looksRight(page);
  await approve(browser, await linkTo(duta, 1));
  expect((await page.goto(await linkTo(duta, 1)))?.status()).toBe(410);
  await page.goto('/duta');
  await page.getByRole('link', { name: /Nama Pejabat/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await become(context, duta.url, duta.seed.staff);
  await page.goto('/meja-duta');
  await page.getByLabel('Alamat produk').fill(`${duta.url}/produk/produk-${duta.seed.productId}`);
  await page.getByRole('button', { name: 'Tambah produk' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Bagian ini belum diisi.')).toHaveCount(5);
  await page.getByLabel('Tanggal dibeli').fill('2023-05-12');
  await page.getByLabel('uang sendiri').check();
  await page.getByRole('group', { name: 'Apakah dipakai?' }).getByLabel('Ya').check();
  await page.getByLabel('Kalimat dari duta').fill(sentence);
  await page.getByRole('group', { name: 'usaha sendiri' }).getByLabel('Tidak').check();
  await page.getByRole('button', { name: 'Kirim ke pejabat' }).click();
  await expect(page.getByText('Tautan persetujuan sudah dikirim.')).toBeVisible();
  const endorsementPath = new URL(page.url()).pathname;

  await become(context, duta.url, null);
  await approve(browser, await linkTo(duta, 2));
  await become(context, duta.url, duta.seed.curator);
  await page.goto('/kurasi?jenis=dukungan');
  await page.getByRole('link', { name: /Hinggi tenun ikat uji/ }).click();
  await expect(page.getByText(sentence)).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: 'Setujui' }).click();
  await expect(page.getByText('Disetujui: Hinggi tenun ikat uji.')).toBeVisible();

  await become(context, duta.url, null);
  const productPath = `/produk/produk-${duta.seed.productId}`;
  for (const path of [productPath, '/duta/nama-pejabat-s-e-m-si']) {
    await page.goto(path);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('Dibeli 12 Mei 2023, uang sendiri')).toBeVisible();
    await looksRight(page);
  }
  await page.goto('/cari?duta=1');
  await expect(page.getByRole('link', { name: 'Hinggi tenun ikat uji' })).toBeVisible();

  await become(context, duta.url, duta.seed.staff);
  await page.goto(endorsementPath);
  await page.getByRole('link', { name: 'Poster, gambar, dan kode QR' }).click();
  await expect(page.getByLabel('Bahasa Indonesia')).toHaveValue(new RegExp(`^“${sentence}”\n${name}`));
  await expect(page.getByRole('img', { name: /^Gambar/ })).toHaveCount(2);
  await looksRight(page);
  const kit = page.url();
  const printed = await posterAddress(page.request, kit);
  await become(context, duta.url, null);
  await page.goto(printed);
  await expect(page).toHaveURL(duta.url + productPath);
  await expect(page.getByText(sentence)).toBeVisible();

  await become(context, duta.url, duta.seed.staff);
  await page.goto(endorsementPath);
  await page.getByRole('button', { name: 'Tarik dukungan ini' }).click();
  await expect(page.getByText('Ditarik', { exact: true })).toBeVisible();
  await become(context, duta.url, null);
  await page.goto(productPath);
  await expect(page.getByText(sentence)).toHaveCount(0);
  await page.goto('/cari?duta=1');
  await expect(page.getByRole('link', { name: 'Hinggi tenun ikat uji' })).toHaveCount(0);

  expect((await page.goto(kit))?.status()).toBe(404);
  expect((await page.request.get(`${kit}/poster.pdf`)).status()).toBe(404);
  await page.goto(printed);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hinggi tenun ikat uji');
  await expect(page.getByText(sentence)).toHaveCount(0);
  await page.goto('about:blank');
  const counted = await duta.atRest(({ db }) => db.select().from(shareVisits));
  expect(counted).toMatchObject([{ channel: 'poster', visits: 2 }]);
});
