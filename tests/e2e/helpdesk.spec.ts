import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { accessibilityFaults, test as base, expect } from '../support/browser.ts';
import { adminEmail, type HelpdeskSite, headEmail, startHelpdeskSite } from '../support/helpdesk-site.ts';
import { addressIn } from '../support/letters.ts';

const test = base.extend<{ baseURL: string }, { site: HelpdeskSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const site = await startHelpdeskSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});
test.setTimeout(180_000);

const readable = (raw: string) => raw.replace(/=\r?\n/g, '');
const letterTo = async ({ mail }: HelpdeskSite, address: string, said: RegExp) => {
  const found = () =>
    mail.received.filter((letter) => letter.recipients.includes(address) && said.test(readable(letter.raw)));
  await expect.poll(() => found().length, { timeout: 20_000 }).toBe(1);
  return readable(found()[0]?.raw ?? '');
};
const signedIn = async (browser: Browser, { url }: HelpdeskSite, { name, value }: SessionCookie): Promise<Page> => {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 844 } });
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
};
const isSound = async (page: Page) => {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

test('a regional head asks, is late answered, answers again, and reads what was repaired', async ({
  browser,
  site,
}) => {
  const head = await signedIn(browser, site, site.seed.head);
  await head.goto('/konsultasi');
  await expect(head.getByRole('link', { name: 'Telepon 0800 000 0000' })).toHaveAttribute('href', 'tel:08000000000');
  await expect(head.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', 'https://wa.me/6281200000000');
  await expect(head.getByLabel('Provinsi')).toHaveValue('53');
  await head.getByText('Pendaftaran usaha').click();
  await head.getByLabel('Ceritakan singkat').fill('NIK 3201010101900001');
  await head.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(head.getByRole('alert')).toHaveText('Belum terkirim. Periksa isian di bawah ini.');
  await expect(head.getByRole('radio', { name: 'Pendaftaran usaha' })).toBeChecked();
  await expect(head.getByLabel('Ceritakan singkat')).toHaveValue('NIK 3201010101900001');
  await isSound(head);
  await head.getByLabel('Ceritakan singkat').fill('Kode masuk tidak sampai ke 20 perajin kami.');
  await head.getByLabel('Berkas').setInputFiles({ name: 'a.exe', mimeType: 'image/png', buffer: Buffer.from('MZ') });
  await head.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(head.getByText('Kirim PDF atau foto (JPG, PNG, WebP).')).toBeVisible();
  const paper = { name: 'daftar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 daftar perajin') };
  await head.getByLabel('Berkas').setInputFiles(paper);
  await head.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(head.getByRole('status')).toHaveText('Permintaan Anda kami terima.');
  await expect(head.getByText(/^Dijawab paling lambat/)).toBeVisible();
  await isSound(head);
  const address = new URL(head.url()).pathname;
  const letter = await letterTo(site, headEmail, /permintaan Anda kami terima/);
  expect(addressIn(letter, site.url)).toBe(site.url + address);

  const download = head.waitForEvent('download');
  await head.getByRole('link', { name: 'Berkas 1' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('%PDF-1.4 daftar perajin');

  await site.moveTo(6);
  await letterTo(site, adminEmail, /K-0001 terlambat dijawab/);
  const team = await signedIn(browser, site, site.seed.curator);
  await team.goto('/kurasi/konsultasi');
  await expect(team.getByText(/^Terlambat, batasnya .*, admin sudah disurati$/)).toBeVisible();
  await isSound(team);
  await team.getByRole('link', { name: /K-0001/ }).click();
  await team.getByRole('button', { name: 'Saya yang menangani' }).click();
  await expect(team.getByText('Ditangani kurator-konsultasi@surel.example')).toBeVisible();
  await team.getByLabel('Apa yang dibicarakan').fill('Kode dikirim ulang sambil bertelepon.');
  await team.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(team.getByText('Kode dikirim ulang sambil bertelepon.')).toBeVisible();
  await team.getByLabel('Jawaban').fill('Berapa perajin yang masih belum bisa masuk?');
  await team.getByRole('radio', { name: 'Menunggu kabar dari yang bertanya' }).check();
  await team.getByRole('button', { name: 'Kirim jawaban' }).click();
  await expect(team.getByText('Jawaban tim: Menunggu yang bertanya')).toBeVisible();
  await isSound(team);

  expect(await letterTo(site, headEmail, /kami menunggu kabar Anda/)).toContain('Berapa perajin yang masih belum');
  await head.goto('/konsultasi');
  await head.getByRole('link', { name: 'Buka K-0001' }).click();
  await expect(head.getByText('Ditelepon', { exact: true })).toBeVisible();
  await head.getByLabel('Tambah kabar').fill('Semuanya sudah bisa masuk. Terima kasih.');
  await head.getByRole('button', { name: 'Tambah kabar' }).click();
  await expect(head.getByText('Semuanya sudah bisa masuk. Terima kasih.')).toBeVisible();

  await team.reload();
  await team.getByLabel('Jawaban').fill('Senang mendengarnya.');
  await team.getByRole('radio', { name: 'Selesai' }).check();
  await team.getByRole('button', { name: 'Kirim jawaban' }).click();
  await letterTo(site, headEmail, /K-0001: selesai/);
  await team.goto('/kurasi/konsultasi/perbaikan');
  await team.getByLabel('Apa yang sudah diperbaiki').fill('Kode masuk kini sampai ke semua perajin.');
  await team.getByRole('button', { name: 'Tayangkan' }).click();
  await isSound(team);
  await head.goto('/konsultasi');
  await expect(head.getByRole('article')).toContainText('Selesai');
  await head.getByRole('link', { name: 'Lihat semua' }).click();
  await expect(head.getByRole('listitem').filter({ hasText: 'Kode masuk kini sampai' })).toContainText(
    'Nusa Tenggara Timur',
  );
  for (const page of [head, team]) await page.context().close();
});

test('anybody asks by mail, without JavaScript, on a phone; the number is in the letter and opens the page', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
  });
  const page = await context.newPage();
  await page.goto('/konsultasi');
  await page.getByText('Lainnya').click();
  await page.getByLabel('Ceritakan singkat').fill('Alamat koperasi kami salah di peta.');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(page.getByText('Bagian ini belum diisi.')).toBeVisible();
  await page.getByLabel('Surel Anda').fill('warga@surel.example');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(page.getByRole('status')).toHaveText('Permintaan Anda kami terima.');
  const letter = await letterTo(site, 'warga@surel.example', /permintaan Anda kami terima/);
  expect(letter).not.toContain('Alamat koperasi');
  await page.goto(addressIn(letter, site.url));
  await expect(page.getByText('Alamat koperasi kami salah di peta.')).toBeVisible();
  await context.close();

  const team = await signedIn(browser, site, site.seed.curator);
  await team.goto('/kurasi/konsultasi/telepon');
  await team.getByText('Perizinan').click();
  await team.getByLabel('Apa yang dibicarakan').fill('Menanyakan izin P-IRT untuk kelompoknya.');
  await team.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(team.getByRole('heading', { level: 1 })).toHaveText(/^K-\d{4}: Perizinan$/);
  await isSound(team);
  await team.goto('/kurasi/konsultasi');
  await expect(team.getByText('Menanyakan izin P-IRT')).toBeVisible();
  await expect(team.getByText('Alamat koperasi kami')).toHaveCount(0);
  await team.context().close();
});

test('what fills the hidden field is thanked and kept nowhere; who asks too often is told when to come back', async ({
  page,
  site,
}) => {
  const fill = async (words: string) => {
    await page.goto('/konsultasi');
    await page.getByText('Lainnya').click();
    await page.getByLabel('Ceritakan singkat').fill(words);
    await page.getByLabel('Surel Anda').fill('sering@surel.example');
  };
  const send = async () => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Kirim permintaan' }).click();
    const answer = await answered;
    await page.waitForLoadState();
    return answer;
  };
  await fill('Kunjungi situs kami.');
  await page.locator('[name=website]').evaluate((field: HTMLInputElement) => {
    field.value = 'https://iklan.example';
  });
  await send();
  await expect(page).toHaveURL(`${site.url}/konsultasi?terkirim=permintaan`);
  await expect(page.getByRole('status')).toHaveText('Permintaan Anda kami terima.');

  for (let sent = 1; sent <= 6; sent += 1) {
    await fill(`Permintaan uji ${sent}.`);
    const answer = await send();
    if (answer.status() !== 429) continue;
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(60);
    await expect(page.getByRole('alert')).toContainText('Telepon, atau coba');
    await expect(page.getByLabel('Ceritakan singkat')).toHaveValue(`Permintaan uji ${sent}.`);
    return;
  }
  throw new Error('Six requests in a row were all taken');
});
