import type { Page } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { accessibilityFaults, expect } from '../support/browser.ts';
import { longQueue } from '../support/desk-site.ts';
import { signIn, test } from '../support/desk-test.ts';

test.setTimeout(180_000);
test.describe.configure({ mode: 'serial' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const news = (page: Page) => page.getByRole('status').filter({ hasText: ':' });

test('the desk is there for staff alone; a visitor signs in first', async ({ page, context, desk }) => {
  await page.goto('/kurasi');
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fkurasi$/);
  await signIn(context, desk, desk.seed.owner);
  expect((await page.goto('/kurasi'))?.status()).toBe(404);
  expect((await page.goto(`/kurasi/${desk.seed.contestedId}`))?.status()).toBe(404);
  await signIn(context, desk, desk.seed.busyCurator);
  expect((await page.goto(`/kurasi/${desk.seed.contestedId}`))?.status()).toBe(404);
  const answer = await page.goto('/kurasi');
  expect(answer?.headers()['cache-control']).toBe('private, no-store');
});

for (const width of [390, 1280]) {
  test(`axe finds nothing wrong with the desk at ${width} px`, async ({ page, context, desk }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(context, desk, desk.seed.curators[0]);
    const lists = ['/kurasi?jenis=tebakan', '/kurasi/riwayat', '/en/kurasi/angka'];
    for (const path of ['/kurasi', `/kurasi/${desk.seed.contestedId}`, '/en/kurasi?jenis=produk-baru', ...lists]) {
      await page.goto(path);
      expect(await accessibilityFaults(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await signIn(context, desk, desk.seed.busyCurator);
    await page.goto('/kurasi?jenis=laporan');
    const queue = page.getByRole('complementary', { name: 'Antrean' });
    await queue.getByRole('link', { name: /Kopi Antre Uji/ }).click();
    await expect(page.getByText('Fotonya bukan dari toko itu.')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('of two curators one decides, and the other reads what was decided', async ({ browser, desk }) => {
  const open = async (curator: SessionCookie) => {
    const context = await browser.newContext({ baseURL: desk.url });
    await signIn(context, desk, curator);
    const page = await context.newPage();
    await page.goto(`/kurasi/${desk.seed.contestedId}`);
    return page;
  };
  const [first, second] = [await open(desk.seed.curators[0]), await open(desk.seed.curators[1])];
  await expect(second.getByText('Kurator lain sedang membuka ini.')).toBeVisible();
  await expect(first.getByText('Kurator lain sedang membuka ini.')).toHaveCount(0);
  await expect(first.locator('ins')).toContainText('Kami menenun sejak 1998 di tepi danau.');
  await first.keyboard.press('s');
  await expect(news(first)).toContainText('Disetujui: Tenun Berebut Uji.');
  await second.getByRole('button', { name: 'Setujui' }).click();
  const told = second.getByRole('alert').filter({ hasText: 'sudah disetujui pada' });
  await expect(told).toContainText('Keputusan Anda tidak dicatat');
  await expect(told).toBeFocused();
  await expect(second.getByRole('button', { name: 'Setujui' })).toHaveCount(0);
  await Promise.all([first.context().close(), second.context().close()]);
});

test('without JavaScript a decision that lacks its words keeps what was typed', async ({ browser, desk }) => {
  const context = await browser.newContext({ baseURL: desk.url, javaScriptEnabled: false });
  await signIn(context, desk, desk.seed.curators[1]);
  const page = await context.newPage();
  await page.goto('/kurasi?jenis=produk-baru');
  await page.getByRole('link', { name: /SARUNG tenun uji/ }).click();
  await page.getByLabel('Satu kalimat, satu perbaikan').fill('Tulis nama dengan huruf biasa.');
  await page.getByRole('button', { name: 'Minta perbaikan' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih alasan');
  await expect(page.getByLabel('Satu kalimat, satu perbaikan')).toHaveValue('Tulis nama dengan huruf biasa.');
  await page.getByRole('button', { name: 'Setujui' }).click();
  await expect(page.getByRole('alert')).toContainText('Pembuatnya belum tayang.');
  await page.getByRole('link', { name: 'Buka profil pembuatnya' }).click();
  await expect(heading(page)).toHaveText('Tenun Meja Uji');
  await page.getByRole('button', { name: 'Setujui' }).click();
  await expect(page.getByRole('status')).toContainText('Disetujui: Tenun Meja Uji.');
  await context.close();
});

test('sent back with a reason, corrected by its maker, approved, and public at once', async ({ browser, desk }) => {
  const { owner, curators, productId, ownerEmail } = desk.seed;
  const pageOf = async (session: SessionCookie) => {
    const context = await browser.newContext({ baseURL: desk.url });
    await signIn(context, desk, session);
    return context.newPage();
  };
  const [curator, maker] = [await pageOf(curators[0]), await pageOf(owner)];
  await curator.goto('/kurasi?jenis=produk-baru');
  await curator.getByRole('link', { name: /SARUNG tenun uji/ }).click();
  await expect(heading(curator)).toBeFocused();
  await curator.keyboard.press('p');
  await expect(curator.getByLabel('Tentang apa')).toBeFocused();
  await curator.keyboard.type('Tul');
  await curator.keyboard.press('Tab');
  await curator.keyboard.type('Tulis nama dengan huruf biasa, lalu sebut bahannya.');
  await curator.keyboard.press('Control+Enter');
  await expect(news(curator)).toContainText('Dikembalikan untuk diperbaiki: SARUNG tenun uji.');

  await maker.goto(`/studio/produk/${productId}`);
  await expect(maker.getByText('Tulis nama dengan huruf biasa, lalu sebut bahannya.')).toBeVisible();
  await expect(maker.getByText('Tentang: Tulisan')).toBeVisible();
  await maker.goto(`/studio/produk/${productId}/nama`);
  const name = maker.getByRole('textbox', { name: 'Nama produk', exact: true });
  await name.fill('Sarung tenun katun UJI');
  await name.blur();
  await expect(maker.locator('save-status')).toHaveAttribute('data-keadaan', 'tersimpan');
  await maker.goto(`/studio/produk/${productId}/pratinjau`);
  await maker.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();

  await curator.goto('/kurasi?jenis=produk-baru');
  await curator.getByRole('link', { name: /Sarung tenun katun UJI/ }).click();
  await curator.locator('summary', { hasText: 'Perbaiki: Nama' }).first().click();
  await curator.getByRole('textbox', { name: 'Perbaiki: Nama', exact: true }).fill('Sarung tenun katun uji');
  await curator.locator('summary', { hasText: 'Perbaiki: Harga' }).click();
  const price = curator.getByRole('textbox', { name: 'Perbaiki: Harga', exact: true });
  await price.fill('nol koma');
  await curator.getByRole('button', { name: 'Setujui' }).click();
  await expect(price).toHaveAccessibleDescription(/Harga ini tidak terbaca/);
  await expect(price).toHaveValue('nol koma');
  await price.fill('Rp175.000 - Rp180.000');
  await curator.getByRole('button', { name: 'Setujui' }).click();
  await expect(news(curator)).toContainText('Disetujui: Sarung tenun katun uji.');
  await curator.getByRole('link', { name: 'Lihat halamannya' }).first().click();
  await expect(heading(curator)).toHaveText('Sarung tenun katun uji');
  await expect(curator.getByText('Rp\u00a0175.000–180.000').first()).toBeVisible();
  const found = await curator.request.get('/api/v1/search?q=sarung+tenun+katun');
  expect((await found.json()).hits.map((hit: { name: string }) => hit.name)).toContain('Sarung tenun katun uji');
  await maker.goto(`/studio/produk/${productId}`);
  await expect(maker.getByText('Kurator memperbaiki: Nama, Harga.')).toBeVisible();
  const told = () =>
    desk.mail.received.filter(({ recipients }) => recipients.includes(ownerEmail)).map(({ raw }) => raw);
  await expect.poll(() => told().join('\n')).toContain('huruf biasa');
  await Promise.all([curator.context().close(), maker.context().close()]);
});

test(`${longQueue} waiting items are decided without a mouse`, async ({ page, context, desk }) => {
  test.setTimeout(300_000);
  await signIn(context, desk, desk.seed.busyCurator);
  await page.goto('/kurasi?jenis=produk-baru');
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('Kopi antre 002');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('k');
  await expect(heading(page)).toHaveText('Kopi antre 001');
  const start = performance.now();
  for (let number = 1; number <= longQueue; number += 1) {
    const title = `Kopi antre ${String(number).padStart(3, '0')}`;
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
    if (number % 10 > 0) await page.keyboard.press('s');
    else {
      await page.keyboard.press(number % 20 > 0 ? 'p' : 't');
      await page.keyboard.type('Har');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Harga ini belum masuk akal.');
      await page.keyboard.press('Control+Enter');
    }
    await expect(news(page)).toContainText(title);
  }
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${longQueue} cases decided by keyboard in ${seconds.toFixed(1)} s\n`);
  await expect(page.getByRole('heading', { name: 'Tidak ada yang menunggu dengan saringan ini' })).toBeVisible();
});
