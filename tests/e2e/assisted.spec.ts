import type { Page } from '@playwright/test';
import { expect } from '../support/browser.ts';
import { type OwnSite, signInAt, test } from '../support/own-site.ts';
import { expectSound } from '../support/sound-page.ts';

const phone = { viewport: { width: 390, height: 844 } };
test.use({ ...phone, actionTimeout: 15_000 });
test.setTimeout(180_000);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const mark = (page: Page, name: string) => page.getByRole('complementary', { name: `Anda mengisi untuk ${name}` });

/** The code as it is read out: sign by sign. */
async function issueCode(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const spelled = (await page.getByText(/^Dibaca: /).textContent()) ?? '';
  await expectSound(page);
  return spelled
    .replace('Dibaca: ', '')
    .split(', ')
    .map((part) => part[0])
    .join('');
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/masuk');
  await page.getByRole('link', { name: 'Saya punya kode dari pendamping' }).click();
  await expectSound(page);
  await page.getByRole('textbox', { name: 'Kode delapan huruf dan angka' }).fill(` ${code.toLowerCase()} `);
  await page.getByRole('button', { name: 'Masuk dengan kode ini' }).click();
}

async function makeForSomebody(page: Page, site: OwnSite, name: string): Promise<void> {
  await signInAt(site, page, 'kurator-garut@surel.example');
  await expect(page).toHaveURL('/studio/dampingan');
  await expectSound(page);
  await page.getByRole('link', { name: 'Dampingi usaha baru' }).click();
  await expect(page.getByRole('combobox', { name: 'Provinsi' })).toHaveValue('32');
  await page.getByRole('button', { name: 'Buat profil' }).click();
  await expect(page.getByRole('textbox', { name: 'Nama usaha' })).toHaveAccessibleDescription(
    'Bagian ini belum diisi.',
  );
  await expectSound(page);
  await page.getByRole('textbox', { name: 'Nama usaha' }).fill(name);
  await page.getByRole('combobox', { name: 'Kabupaten atau kota' }).selectOption({ label: 'Kabupaten Garut' });
  await page.getByRole('button', { name: 'Buat profil' }).click();
  await expect(mark(page, name)).toBeVisible();
  await expectSound(page);
}

test('somebody without a mail address takes over what a curator made, and comes back by another code', async ({
  page,
  site,
  browser,
}) => {
  const name = 'Anyaman Uji Dampingan';
  await site.whileStopped(['user', 'kurator-garut@surel.example', '--role', 'curator', '--region', '32']);
  await makeForSomebody(page, site, name);
  await page.goto(page.url().replace('/foto', '/cerita'));
  await page.getByRole('textbox', { name: 'Satu kalimat' }).fill('Anyaman bambu dari Garut, dibuat dengan tangan.');
  await page.getByRole('button', { name: 'Lanjut ke kontak' }).click();
  await page.waitForURL(/\/kontak/);
  await expect(mark(page, name)).toBeVisible();
  await mark(page, name).getByRole('link', { name: 'Dampingan' }).click();
  await expect(page.getByText('Belum ada: satu produk.')).toBeVisible();
  await page.getByRole('link', { name: `Buka studionya: ${name}` }).click();
  await expect(heading(page)).toHaveText('Produk saya');
  const studio = page.url();
  await expectSound(page);
  await mark(page, name).getByRole('link', { name: 'Serahkan' }).click();
  await expectSound(page);
  const code = await issueCode(page, 'Buat kode serah terima');

  const owner = await (await browser.newContext(phone)).newPage();
  await typeCode(owner, code);
  await expect(owner).toHaveURL('/studio');
  await expect(heading(owner)).toHaveText('Produk saya');
  await expect(owner.getByRole('link', { name }).first()).toBeVisible();
  await expect(mark(owner, name)).toHaveCount(0);
  await owner.goto('/studio/riwayat');
  for (const [act, who] of [
    ['Membuatkan profil', 'kurator, atas nama Anda'],
    ['Mengubah profil', 'kurator, atas nama Anda'],
    ['Membuat kode serah terima', 'kurator, atas nama Anda'],
    ['Mengambil alih usaha', 'Anda'],
  ] as const) {
    await expect(owner.getByRole('listitem').filter({ hasText: act })).toContainText(who);
  }
  await expectSound(owner);
  await owner.goto('/studio/akun');
  await expect(owner.getByText('Akun ini tanpa surel.')).toBeVisible();
  await expectSound(owner);

  expect((await page.goto(studio))?.status()).toBe(404);
  await page.goto('/studio/dampingan');
  await expect(page.getByText('Sudah diserahkan')).toBeVisible();
  await owner.goto('/keluar');
  await owner.getByRole('button', { name: 'Keluar' }).click();
  await typeCode(owner, code);
  await expect(owner.getByRole('textbox')).toHaveAccessibleDescription(/sudah dipakai/);
  await page.getByRole('link', { name: `Buat kode masuk: ${name}` }).click();
  await typeCode(owner, await issueCode(page, 'Buat kode masuk'));
  await expect(owner).toHaveURL('/studio');
  await expect(owner.getByRole('link', { name }).first()).toBeVisible();
  await owner.context().close();
});

test('a duta is told that the account fills in no business, and finds no list of those assisted', async ({
  page,
  site,
}) => {
  await site.whileStopped(['user', 'duta-garut@surel.example', '--role', 'duta', '--region', '32']);
  await signInAt(site, page, 'duta-garut@surel.example');
  await expect(heading(page)).toHaveText('Akun ini untuk tugas duta');
  await expectSound(page);
  for (const path of ['/studio/dampingan', '/studio/dampingan/baru']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
