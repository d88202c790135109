import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { type ClaimMakers, claimMakersFile } from '../support/e2e-claims.ts';

test.use({ viewport: { width: 390, height: 844 } });

const readMakers = () =>
  JSON.parse(readFileSync(claimMakersFile(process.env.E2E_DATA_DIR ?? ''), 'utf8')) as ClaimMakers;

async function signIn(context: BrowserContext, { name, value }: SessionCookie): Promise<void> {
  await context.clearCookies();
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }]);
}

const item = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

test('a maker types a number, is told what is wrong with it, sends the paper, and nobody else sees either', async ({
  page,
  context,
  request,
}) => {
  const { owner, stranger, productId } = readMakers();
  await signIn(context, owner);
  await page.goto(`/studio/produk/${productId}`);
  await page.getByRole('link', { name: /^Keterangan/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keterangan dan sertifikat');
  await page.getByRole('combobox', { name: 'Jenis' }).selectOption({ label: 'Sertifikat halal' });
  const number = page.getByRole('textbox', { name: 'Nomor' });
  await number.fill('KH-123/2025');
  await page.getByRole('button', { name: 'Lanjut, kirim buktinya' }).click();
  await expect(number).toHaveAccessibleDescription(/ketetapan, bukan sertifikat/);
  await expect(number).toHaveValue('KH-123/2025');
  await number.fill('ID 3211 0000 1234 5678 9');
  await page.getByRole('button', { name: 'Lanjut, kirim buktinya' }).click();
  const halal = item(page, 'Sertifikat halal');
  await expect(halal.getByText('ID32110000123456789')).toBeVisible();
  await expect(halal.getByText('Kirim buktinya')).toBeVisible();

  const paper = halal.getByLabel('Foto atau PDF suratnya');
  await paper.setInputFiles({
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>bukan</html>'),
  });
  await halal.getByRole('button', { name: 'Kirim bukti' }).click();
  await expect(paper).toHaveAccessibleDescription(/Kirim PDF atau foto/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'x')]);
  await paper.setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer });
  await halal.getByRole('button', { name: 'Kirim bukti' }).click();
  await expect(halal.getByText('Menunggu kurator')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  const link = await halal.getByRole('link', { name: 'Bukti 1' }).getAttribute('href');
  const own = await page.request.get(link ?? '');
  expect(own.status()).toBe(200);
  expect((await own.body()).length).toBe(buffer.length);
  expect(own.headers()).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="bukti-[\da-f]{8}\.pdf"$/),
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('no-store'),
  });
  await signIn(context, stranger);
  expect((await page.request.get(link ?? '')).status()).toBe(404);
  const publicPage = await request.get(`/produk/produk-${productId}`);
  expect(publicPage.status()).toBe(200);
  expect(await publicPage.text()).not.toContain('32110000123456789');
});

test('a stamp opens to its number, who compared it and when, its end, and what it means', async ({ page }) => {
  const { stampedId, makerId } = readMakers();
  await page.goto(`/produk/produk-${stampedId}`);
  await page.getByRole('link', { name: 'Lihat keterangan: P-IRT' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('P-IRT');
  await expect(page.getByText('Berlaku. Kurator sudah mencocokkannya dengan surat aslinya.')).toBeVisible();
  const terms = await page.getByRole('term').allTextContents();
  expect(terms.map((term) => term.trim())).toEqual([
    'Milik',
    'Usaha',
    'Nomor',
    'Diperiksa oleh',
    'Tanggal diperiksa',
    'Berlaku sampai',
  ]);
  await expect(page.getByRole('definition').nth(2)).toHaveText(/^\s*2063273010123-\d\d\s*$/);
  await expect(page.getByRole('link', { name: 'Kopi Bertanda Uji' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto(`/pembuat/pembuat-${makerId}`);
  await page.getByRole('link', { name: 'Lihat keterangan: NIB terdaftar' }).click();
  await expect(page.getByText('Tidak ada batas waktu menurut aturan')).toBeVisible();
  expect(await page.content()).not.toContain('8120001234567');
});

test('a business claims by itself, without JavaScript too, and takes it back', async ({ browser, baseURL }) => {
  const { owner, makerId } = readMakers();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await signIn(context, owner);
  const page = await context.newPage();
  await page.goto(`/studio/profil/keterangan?usaha=${makerId}`);
  await page.getByRole('combobox', { name: 'Jenis' }).selectOption({ label: 'Merek terdaftar' });
  await page.getByRole('textbox', { name: 'Nomor' }).fill('idm 000123456');
  await page.getByRole('button', { name: 'Lanjut, kirim buktinya' }).click();
  await expect(item(page, 'Merek terdaftar').getByText('IDM000123456')).toBeVisible();
  await item(page, 'Merek terdaftar').getByRole('button', { name: 'Tarik' }).click();
  await expect(item(page, 'Merek terdaftar')).toHaveCount(0);
  await expect(page.getByText('NIB terdaftar').first()).toBeVisible();
  await context.close();
});
