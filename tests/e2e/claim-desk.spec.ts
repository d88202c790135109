import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { type ClaimMakers, claimMakersFile } from '../support/e2e-claims.ts';

const readMakers = () =>
  JSON.parse(readFileSync(claimMakersFile(process.env.E2E_DATA_DIR ?? ''), 'utf8')) as ClaimMakers;

async function signIn(context: BrowserContext, { name, value }: SessionCookie): Promise<void> {
  await context.clearCookies();
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }]);
}

const pirt = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'P-IRT' }) });
const news = (page: Page) => page.getByRole('status').filter({ hasText: ':' });
const paperNamed = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7 ${name}`),
});

test('a P-IRT goes from its typed number over a better paper to a stamp, a filter, and back', async ({
  page,
  context,
  request,
}) => {
  const { owner, stranger, curator, otherCurator, productId } = readMakers();
  const year = new Date().getFullYear() + 1;
  const product = `/produk/produk-${productId}`;
  await signIn(context, owner);
  await page.goto(`/studio/produk/${productId}/keterangan`);
  await page.getByRole('combobox', { name: 'Jenis' }).selectOption({ label: 'P-IRT' });
  await page.getByRole('textbox', { name: 'Nomor' }).fill(`206 3273 01 0777 ${String(year).slice(2)}`);
  await page.getByRole('button', { name: 'Lanjut, kirim buktinya' }).click();
  await pirt(page).getByLabel('Foto atau PDF suratnya').setInputFiles(paperNamed('buram.pdf'));
  await pirt(page).getByRole('button', { name: 'Kirim bukti' }).click();
  await expect(pirt(page).getByText('Menunggu kurator')).toBeVisible();
  const link = (await pirt(page).getByRole('link', { name: 'Bukti 1' }).getAttribute('href')) ?? '';

  await signIn(context, curator);
  await page.goto('/kurasi?jenis=keterangan');
  await page
    .getByRole('complementary', { name: 'Antrean' })
    .getByRole('link', { name: /Kopi Keterangan Uji/ })
    .click();
  await expect(page.getByText(`Berakhir tahun ${year}.`)).toBeVisible();
  await expect(page.getByLabel('Berlaku sampai')).toHaveValue(`${year}-12-31`);
  expect(await accessibilityFaults(page)).toEqual([]);
  const casePath = new URL(page.url()).pathname;
  const paper = await page.request.get(link);
  expect(paper.headers()).toMatchObject({
    'content-disposition': expect.stringContaining('attachment'),
    'x-content-type-options': 'nosniff',
  });
  for (const session of [stranger, otherCurator]) {
    await signIn(context, session);
    const id = link.split('/').at(-1) ?? '';
    const spellings = [link, `/studio/bukti/%${id.charCodeAt(0).toString(16)}${id.slice(1)}`, `/studio//bukti/${id}`];
    for (const address of [...spellings, `/en/studio/bukti/${id}`, `${link}/`, `${link}?x=1`]) {
      const answer = await page.request.get(address);
      expect([address, (await answer.body()).includes('%PDF')]).toEqual([address, false]);
    }
    expect((await page.request.get(casePath)).status()).toBe(404);
  }
  const visitor = await request.get(link, { maxRedirects: 0 });
  expect([visitor.status(), visitor.headers().location]).toEqual([303, expect.stringContaining('/masuk?lanjut=')]);

  await signIn(context, curator);
  await page.goto(`${casePath}?jenis=keterangan`);
  await page.getByLabel('Tentang apa').selectOption({ label: 'Bukti tidak terbaca' });
  await page.getByLabel('Satu kalimat, satu perbaikan').fill('Fotonya buram.');
  await page.getByRole('button', { name: 'Minta bukti lain' }).click();
  await expect(news(page)).toContainText('Bukti lain diminta: Kopi Keterangan Uji.');
  await signIn(context, owner);
  await page.goto(`/studio/produk/${productId}/keterangan`);
  await expect(pirt(page)).toContainText('Kata kurator: Fotonya buram.');
  await pirt(page).getByLabel('Foto atau PDF suratnya').setInputFiles(paperNamed('jelas.pdf'));
  await pirt(page).getByRole('button', { name: 'Kirim bukti' }).click();
  await expect(pirt(page).getByText('Menunggu kurator')).toBeVisible();
  const found = async () => {
    const answer = await request.get('/api/v1/search?q=kopi+keterangan+uji&claim=pirt');
    return (await answer.json()).hits.map((hit: { name: string }) => hit.name);
  };
  expect(await (await request.get(product)).text()).not.toContain('Lihat keterangan: P-IRT');
  expect(await found()).not.toContain('Kopi Keterangan Uji');

  await signIn(context, curator);
  await page.goto(`${casePath}?jenis=keterangan`);
  await page.getByLabel('Berlaku sampai').fill(`${year + 1}-06-30`);
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  await expect(page.getByLabel('Berlaku sampai')).toHaveAccessibleDescription(/melewati/);
  await page.getByLabel('Berlaku sampai').fill(`${year}-12-31`);
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  await expect(news(page)).toContainText('Terverifikasi: Kopi Keterangan Uji.');
  await page.goto(product);
  await page.getByRole('link', { name: 'Lihat keterangan: P-IRT' }).click();
  await expect(page.getByText('Berlaku. Kurator sudah mencocokkannya dengan surat aslinya.')).toBeVisible();
  await expect.poll(found).toContain('Kopi Keterangan Uji');

  await page.goto(casePath);
  await page.getByLabel('Tentang apa').selectOption({ label: 'Nomor tidak cocok' });
  await page.getByLabel('Satu kalimat, satu perbaikan').fill('Dinas mencabut izinnya.');
  await page.getByRole('button', { name: 'Cabut' }).click();
  await expect(news(page)).toContainText('Dicabut: Kopi Keterangan Uji.');
  expect(await (await request.get(product)).text()).toContain('Dicabut');
  await expect.poll(found).not.toContain('Kopi Keterangan Uji');
});
