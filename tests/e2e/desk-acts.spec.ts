import { accessibilityFaults, expect } from '../support/browser.ts';
import { signIn, test } from '../support/desk-test.ts';

test.setTimeout(180_000);
test.describe.configure({ mode: 'serial' });

test('a shopper reports by mail, a curator marks and answers, and the shopper reads the answer twice', async ({
  browser,
  desk,
}) => {
  const open = () => browser.newContext({ baseURL: desk.url });
  const [shop, staff] = [await open(), await open()];
  const [shopper, curator] = [await shop.newPage(), await staff.newPage()];
  await signIn(staff, desk, desk.seed.curators[0]);
  const productPath = `/produk/${desk.seed.reportedSlug}`;
  await shopper.goto(`/lapor/${desk.seed.reportedSlug}`);
  await shopper.getByRole('radio', { name: 'Bukan buatan Indonesia' }).check();
  await shopper.getByRole('textbox', { name: 'Ceritanya' }).fill('Di kemasannya tertulis negara lain.');
  await shopper.getByRole('textbox', { name: /Surel Anda/ }).fill('pembeli-uji@surel.example');
  await shopper.getByRole('button', { name: 'Kirim laporan' }).click();
  await shopper.getByRole('link', { name: 'Lihat jawaban laporan ini' }).click();
  await expect(shopper.getByText('Belum diputuskan.')).toBeVisible();

  await curator.goto('/kurasi?jenis=laporan');
  await curator
    .getByRole('link', { name: /Kopi Lapor Uji/ })
    .first()
    .click();
  await expect(curator.getByText('0 laporan terbukti')).toBeVisible();
  await curator.keyboard.press('m');
  await expect(curator.getByRole('status').filter({ hasText: 'Tanda ditinjau sudah diubah.' })).toBeVisible();
  expect(await accessibilityFaults(curator)).toEqual([]);
  const visitor = await shop.newPage();
  await visitor.goto(productPath);
  await expect(visitor.getByText('Sedang ditinjau')).toBeVisible();
  await curator.getByLabel('Apa yang Anda temukan').fill('Separuh jawaban.');
  await curator.getByRole('button', { name: 'Cabut tanda ditinjau' }).click();
  await expect(curator.getByRole('button', { name: 'Pasang tanda ditinjau' })).toBeVisible();
  await expect(curator.getByLabel('Apa yang Anda temukan')).toHaveValue('Separuh jawaban.');
  await curator.getByLabel('Apa yang Anda temukan').fill('');
  await visitor.goto(productPath);
  await expect(visitor.getByText('Sedang ditinjau')).toHaveCount(0);

  await curator.getByRole('heading', { level: 1 }).click();
  await curator.keyboard.press('s');
  await expect(curator.getByLabel('Apa yang Anda temukan')).toBeFocused();
  await curator.keyboard.type('Benar. Bijinya dari luar, dan tokonya kami hubungi.');
  await curator.keyboard.press('Control+Enter');
  await expect(
    curator.getByRole('status').filter({ hasText: 'Laporan dibenarkan, halamannya diperbaiki: Kopi Lapor Uji.' }),
  ).toBeVisible();
  await shopper.reload();
  await expect(shopper.getByText('Benar. Bijinya dari luar, dan tokonya kami hubungi.')).toBeVisible();
  const told = () =>
    desk.mail.received
      .filter(({ recipients }) => recipients.includes('pembeli-uji@surel.example'))
      .map(({ raw }) => raw);
  await expect.poll(() => told().join('\n')).toContain('tokonya kami hubungi');
  await Promise.all([shop.close(), staff.close()]);
});

test('a curator finds a product by name, takes it down with a reason, and shows it again', async ({
  page,
  context,
  desk,
}) => {
  const productPath = `/produk/${desk.seed.reportedSlug}`;
  await signIn(context, desk, desk.seed.busyCurator);
  expect((await page.goto(`/kurasi${productPath}`))?.status()).toBe(404);
  await page.goto('/kurasi/cari?q=kopi+lapor');
  await expect(page.getByText('Tidak ada yang cocok di daerah Anda.')).toBeVisible();
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto('/kurasi/cari?q=kopi+lapor');
  await page.getByRole('link', { name: 'Kopi Lapor Uji' }).click();
  await page.getByRole('button', { name: 'Turunkan', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih alasan');
  await page.getByLabel('Tentang apa').selectOption('origin');
  await page.getByLabel('Satu kalimat, satu perbaikan').fill('Sebut dari mana bijinya.');
  await page.getByRole('button', { name: 'Turunkan', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Sudah diturunkan.');
  await expect(page.getByText('Sebut dari mana bijinya.')).toBeVisible();
  expect((await page.request.get(productPath)).status()).toBe(404);
  await page.getByRole('button', { name: 'Tampilkan lagi' }).click();
  await expect(page.getByRole('status')).toContainText('Sudah tampil lagi.');
  expect((await page.request.get(productPath)).status()).toBe(200);
});

test('of two products one stays, the address of the other leads to it, and search shows one', async ({
  page,
  context,
  desk,
}) => {
  const [kept, gone] = desk.seed.twinSlugs;
  const hits = async () => {
    const answer = await page.request.get('/api/v1/search?q=kopi+kembar');
    return (await answer.json()).hits.filter(({ name }: { name: string }) => name === 'Kopi Kembar Uji').length;
  };
  await signIn(context, desk, desk.seed.curators[0]);
  expect(await hits()).toBe(2);
  await page.goto(`/kurasi/pembuat/${desk.seed.shopSlug}`);
  await page.getByRole('button', { name: 'Nyatakan pembuat' }).click();
  await expect(page.getByRole('status')).toContainText('Toko ini kini pembuat.');
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/kurasi/produk/${gone}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.getByRole('radio', { name: `Kembarannya: Kopi Kembar Uji (${kept})` }).check();
  await page.getByRole('checkbox', { name: /Saya sudah melihat keduanya/ }).check();
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/kurasi/produk/${kept}`));
  await expect(page.getByRole('status')).toContainText('Sudah digabung.');
  expect((await page.request.get(`/produk/${gone}`, { maxRedirects: 0 })).status()).toBe(301);
  await page.goto(`/produk/${gone}`);
  await expect(page).toHaveURL(new RegExp(`/produk/${kept}$`));
  expect(await hits()).toBe(1);
});

test('of two makers one stays with the products of both, the address of the other leads to it, and search shows one', async ({
  page,
  context,
  desk,
}) => {
  const [kept, gone] = desk.seed.twinMakers;
  const found = async () => {
    const answer = await page.request.get('/api/v1/search?q=madu+kembar+uji');
    const hits: { slug: string; maker: { slug: string } }[] = (await answer.json()).hits;
    return hits.map(({ slug, maker }) => `${slug} ${maker.slug}`).toSorted();
  };
  const byWhom = (of: string) => [`${kept.productSlug} ${kept.slug}`, `${gone.productSlug} ${of}`].toSorted();
  expect(await found()).toEqual(byWhom(gone.slug));
  await signIn(context, desk, desk.seed.curators[0]);
  await page.goto(`/kurasi/pembuat/${gone.slug}`);
  await page.getByRole('radio', { name: `Kembarannya: Madu Kembar Uji (${kept.slug})` }).check();
  await page.getByRole('checkbox', { name: /Saya sudah melihat keduanya/ }).check();
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/kurasi/pembuat/${kept.slug}`));
  await expect(page.getByRole('status')).toContainText('Sudah digabung.');
  const old = await page.request.get(`/pembuat/${gone.slug}`, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([301, expect.stringMatching(`/pembuat/${kept.slug}$`)]);
  await page.goto(`/pembuat/${gone.slug}`);
  for (const name of ['Madu hutan uji', 'Madu kebun uji'])
    await expect(page.getByRole('link', { name: new RegExp(name) }).first()).toBeVisible();
  expect(await found()).toEqual(byWhom(kept.slug));
  await page.goto('/pembuat?provinsi=ntt');
  await expect(page.getByRole('link', { name: /Madu Kembar Uji/ })).toHaveCount(1);
});

test('a small change of a trusted maker is public at once; a curator keeps one and takes one back, and the earlier words stand', async ({
  browser,
  page,
  context,
  desk,
}) => {
  const { owner, keep, revert, fresh } = desk.seed.trusted;
  const studio = await browser.newContext({ baseURL: desk.url });
  await signIn(studio, desk, owner);
  const maker = await studio.newPage();
  const write = async (story: string) => {
    await maker.goto(`/studio/produk/${fresh.id}/cerita`);
    const field = maker.getByRole('textbox', { name: /^Cerita \(/ });
    await field.fill(story);
    await field.blur();
    await expect(maker.locator('save-status')).toHaveAttribute('data-keadaan', 'tersimpan');
    await maker.goto(`/studio/produk/${fresh.id}/pratinjau`);
    await maker.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
    await expect(maker.getByRole('button', { name: 'Kirim untuk diperiksa' })).toHaveCount(0);
  };
  await page.goto(`/produk/${keep.slug}`);
  await expect(page.getByText(keep.story)).toBeVisible();
  await write('Anyaman kami kini berwarna.');
  await page.goto(`/produk/${fresh.slug}`);
  await expect(page.getByText('Anyaman kami kini berwarna.')).toBeVisible();

  await signIn(context, desk, desk.seed.curators[0]);
  const open = async (name: string) => {
    await page.goto('/kurasi?jenis=contoh-perubahan');
    await page.getByRole('link', { name: new RegExp(name) }).click();
    await expect(page.getByText('Ini sudah tayang, karena pembuatnya tepercaya.')).toBeVisible();
  };
  const news = (words: string) => page.getByRole('status').filter({ hasText: words });
  await open(keep.name);
  await page.getByRole('button', { name: 'Biarkan tayang' }).click();
  await expect(news(`Tetap tayang: ${keep.name}.`)).toBeVisible();
  await page.goto(`/produk/${revert.slug}`);
  await expect(page.getByText(revert.story)).toBeVisible();
  await open(revert.name);
  await page.getByLabel('Tentang apa').selectOption('text');
  await page.getByLabel('Satu kalimat, satu perbaikan').fill('Tulis berapa hari yang sebenarnya.');
  await page.getByRole('button', { name: 'Tarik kembali' }).click();
  await expect(news(`Ditarik kembali: ${revert.name}.`)).toBeVisible();
  await page.goto(`/produk/${revert.slug}`);
  await expect(page.getByText(revert.before)).toBeVisible();

  await maker.goto(`/studio/produk/${revert.id}`);
  await expect(maker.getByText('Tulis berapa hari yang sebenarnya.')).toBeVisible();
  await write('Anyaman kami kini bermotif.');
  await page.goto(`/produk/${fresh.slug}`);
  await expect(page.getByText('Anyaman kami kini berwarna.')).toBeVisible();
  await studio.close();
});
