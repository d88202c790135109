import { expect } from '../support/browser.ts';
import { signIn, test } from '../support/desk-test.ts';
import { signInAt } from '../support/own-site.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 }, actionTimeout: 15_000 });
test.setTimeout(180_000);

const email = 'pemilik-toko@surel.example';

test('the owner of an imported shop claims it with proof, a curator agrees, and the owner edits what the public sees', async ({
  browser,
  page,
  desk,
}) => {
  await page.goto('/pembuat');
  await page.getByRole('link', { name: /Dapur Uji Garut/ }).click();
  const shop = page.url();
  await page.getByRole('link', { name: 'Laporkan usaha ini' }).click();
  await expectSound(page);
  await page.getByRole('link', { name: 'Ini usaha saya, saya mau mengurusnya' }).click();
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  await page.goto(shop);
  await page.getByRole('link', { name: 'Ini usaha saya' }).click();
  await signInAt(desk, page, email, null);
  await expect(page).toHaveURL(/\/studio\/klaim\//);
  await expect(page.getByText('Anda mengakui Dapur Uji Garut.')).toBeVisible();
  await expectSound(page);

  const proof = page.getByRole('textbox', { name: 'Bagaimana kami bisa tahu?' });
  await proof.fill('Toko saya');
  await page.getByRole('button', { name: 'Kirim pengakuan' }).click();
  await expect(proof).toHaveAccessibleDescription(/Terlalu pendek/);
  await expect(proof).toHaveValue('Toko saya');
  await expectSound(page);
  await proof.fill('Nomor di halaman toko itu nomor saya, dan nama di profilnya nama saya.');
  await page.getByRole('button', { name: 'Kirim pengakuan' }).click();
  await expect(page.getByText('Terkirim.')).toBeVisible();
  await expectSound(page);
  const claimPage = page.url().replace(/\?.*/, '');

  const staff = await browser.newContext({ baseURL: desk.url });
  await signIn(staff, desk, desk.seed.fileCurator);
  const curator = await staff.newPage();
  await curator.goto('/kurasi?jenis=pengakuan');
  await curator.getByRole('link', { name: /Dapur Uji Garut/ }).click();
  await expect(curator.getByText('Nomor di halaman toko itu nomor saya')).toBeVisible();
  await curator.getByRole('button', { name: 'Terima pengakuan' }).click();
  await expect(curator.getByRole('status').filter({ hasText: 'Pengakuan diterima: Dapur Uji Garut.' })).toBeVisible();
  await staff.close();

  await page.goto(claimPage);
  await expect(page).toHaveURL(/\/studio\?usaha=/);
  await expectSound(page);
  await page.getByRole('link', { name: 'Seblak Kering Uji Pedas' }).first().click();
  await page.getByRole('link', { name: /Harga dan tempat beli/ }).click();
  await page.getByRole('textbox', { name: 'Harga', exact: true }).fill('18.500');
  await page.getByRole('textbox', { name: 'Harga', exact: true }).blur();
  await expect(page.locator('save-status')).toHaveAttribute('data-keadaan', 'tersimpan');
  await page.goto(shop);
  await page.getByRole('link', { name: 'Seblak Kering Uji Pedas' }).first().click();
  await expect(page.getByText('Rp 18.500').first()).toBeVisible();
  await page.goto('/studio/riwayat');
  await expect(page.getByText('Menerima pengakuan pemilik')).toBeVisible();
  await expectSound(page);
});
