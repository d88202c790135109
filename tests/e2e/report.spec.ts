import { expect, test } from '../support/browser.ts';

test('a visitor reports a product; what was typed stays when something is missing', async ({ page }) => {
  await page.goto('/cari?q=basreng+uji');
  await page.getByRole('link', { name: 'Basreng Uji Daun Jeruk' }).click();
  await page.getByRole('link', { name: 'Laporkan produk ini' }).click();
  await page.getByRole('radio', { name: 'Harga salah' }).check();
  await page.getByRole('textbox', { name: 'Ceritanya' }).fill('NIK saya 3201010101900001, harganya lain.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Harga salah' })).toBeChecked();
  const message = page.getByRole('textbox', { name: 'Ceritanya' });
  await expect(message).toHaveValue('NIK saya 3201010101900001, harganya lain.');
  await expect(message).toHaveAccessibleDescription(/Ada 16 angka berurutan/);

  await message.fill('Di toko harganya Rp 19.000.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Anda kami terima');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Anda kami terima');
});

test('a form posted under /en acts, and answers in English', async ({ page }) => {
  await page.goto('/en/cari?q=cireng+uji');
  await page.getByRole('link', { name: 'Cireng Uji Isi Ayam' }).click();
  await page.getByRole('link', { name: 'Report this product' }).click();
  await page.getByRole('radio', { name: 'Dead link' }).check();
  await page.getByRole('textbox', { name: 'What happened' }).fill('The shop page does not open.');
  await page.getByRole('textbox', { name: /Your e-mail/ }).fill('not an address');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText('This e-mail address is not complete')).toBeVisible();
  await page.getByRole('textbox', { name: /Your e-mail/ }).fill('');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page).toHaveURL(/\/en\/lapor\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your report');
});

test('"ini usaha saya" hides an imported shop, its products and its search hits at once, without JavaScript', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/pembuat');
  await page.getByRole('link', { name: /Toko Uji Bandung/ }).click();
  const shop = page.url();
  await page.getByRole('link', { name: 'Basreng Uji Daun Jeruk' }).click();
  const product = page.url();
  await page.getByRole('link', { name: 'Laporkan produk ini' }).click();
  await page.getByRole('link', { name: 'Kirim pesan sebagai pemilik, tanpa akun' }).click();
  await page.getByRole('textbox', { name: 'Apa yang perlu diperbaiki?' }).fill('Ini toko saya, tolong turunkan dulu.');
  await page.getByRole('textbox', { name: 'Nomor telepon atau surel Anda' }).fill('0812-3456-7890');
  await page.getByRole('button', { name: 'Kirim pesan' }).click();
  await expect(page.getByText('Halaman toko itu sudah kami sembunyikan')).toBeVisible();

  for (const address of [shop, product]) expect((await page.goto(address))?.status()).toBe(404);
  await page.goto('/cari?q=basreng+uji');
  await expect(page.getByRole('link', { name: 'Basreng Uji Daun Jeruk' })).toHaveCount(0);
  await page.close();
});

// The last one here: it uses up what one sender may do in an hour.
test('who sends too many reports is told when to try again, and what was typed stays', async ({ page }) => {
  for (let sent = 1; sent <= 6; sent += 1) {
    await page.goto('/lapor/dodol-garut-contoh');
    await page.getByRole('radio', { name: 'Harga salah' }).check();
    await page.getByRole('textbox', { name: 'Ceritanya' }).fill(`Laporan uji ${sent}.`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const answer = await answered;
    await page.waitForLoadState();
    if (answer.status() !== 429) continue;
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(60);
    await expect(page.getByRole('textbox', { name: 'Ceritanya' })).toHaveValue(`Laporan uji ${sent}.`);
    return;
  }
  throw new Error('Six reports in a row were all taken');
});

test('a form that was cut on its way is answered with a sentence in the language of the page', async ({
  request,
  baseURL,
}) => {
  const data = Buffer.from('--batas\r\nContent-Disposition: form-data; name="reason"\r\n\r\ndead');
  const headers = { 'content-type': 'multipart/form-data; boundary=batas', origin: baseURL ?? '' };
  const answer = await request.post('/lapor/seblak-kering-uji-pedas?_action=report', { data, headers });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('Isian tidak sampai dengan utuh');
  const english = await request.post('/en/lapor/seblak-kering-uji-pedas?_action=report', { data, headers });
  expect(english.status()).toBe(400);
  expect(await english.text()).toContain('did not arrive whole');
});
