import { expect, test } from '../support/browser.ts';
import { readGivenState } from '../support/e2e-makers.ts';
import { addressIn, lettersTo } from '../support/letters.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const confirmation = 'Harga yang dicentang masih benar';

test('the link of the weekly letter confirms prices by one tap, and lets whoever has it do nothing else', async ({
  page,
  context,
  baseURL,
}) => {
  const { surat, izin } = readGivenState().makers;
  const { expiredPriceToken } = readGivenState();
  const checkedAt = async () => {
    const found = `/api/v1/search?q=${encodeURIComponent(surat.productName)}`;
    return (await (await page.request.get(found)).json()).hits[0].price_checked_at as string;
  };
  const [letter = ''] = lettersTo(surat.email);
  expect(letter).toContain(`Subject: Minggu ini di katalog: ${surat.name}`);
  const link = addressIn(letter, `${baseURL}/harga/`);
  const before = await checkedAt();

  // Programs open the links of a mail too: looking changes nothing.
  for (const method of ['GET', 'HEAD']) expect((await page.request.fetch(link, { method })).status()).toBe(200);
  expect(await checkedAt()).toBe(before);
  const shown = await page.goto(link);
  expect(shown?.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  await expect(page.getByRole('checkbox', { name: new RegExp(surat.productName) })).toBeChecked();
  await expectSound(page);
  // What the link is asked for another's product, it leaves alone.
  const token = link.split('/').at(-1) ?? '';
  const confirmOther = await page.request.post(`${link}?_action=confirmPrices`, {
    form: { token, produk: izin.productId },
    headers: { origin: baseURL ?? '' },
  });
  expect(await confirmOther.text()).toContain('0 harga dicatat');

  await page.getByRole('button', { name: confirmation }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tercatat. Terima kasih.');
  await expectSound(page);
  expect((await checkedAt()) > before).toBe(true);
  await page.goto(surat.productPath);
  await expect(page.getByText('Rp 45.000').first()).toBeVisible();

  // Forwarded: it signs nobody in, and pressed again it says the same.
  expect(await context.cookies()).toEqual([]);
  await page.goto('/studio');
  await expect(page).toHaveURL(/\/masuk/);

  for (const broken of [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, link.replace(/\.\d+\./, '.99999.')]) {
    await page.goto(broken);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini sudah tidak berlaku');
  }
  await page.goto(`/harga/${expiredPriceToken}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini sudah tidak berlaku');
  await expect(page.getByRole('button', { name: confirmation })).toHaveCount(0);
  await expectSound(page);
  const late = await page.request.post(`/harga/${expiredPriceToken}?_action=confirmPrices`, {
    form: { token: expiredPriceToken, produk: surat.productId },
    headers: { origin: baseURL ?? '' },
  });
  expect(late.status()).toBe(410);
});
