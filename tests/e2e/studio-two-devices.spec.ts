import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { enterAs, readGivenState } from '../support/e2e-makers.ts';
import { expectSound } from '../support/sound-page.ts';

const phone = { viewport: { width: 390, height: 844 } };
test.use(phone);

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const isSaved = (page: Page) => expect(page.locator('save-status')).toHaveAttribute('data-keadaan', 'tersimpan');
const panel = (page: Page) => page.getByRole('alert').filter({ hasText: 'Isian ini berubah di perangkat lain' });

async function write(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

test('of two phones the later save is refused with what changed, its text is kept, and can be applied again', async ({
  page: first,
  context,
  browser,
  baseURL,
}) => {
  const maker = readGivenState().makers.gawai;
  const elsewhere = await browser.newContext({ ...phone, baseURL: baseURL ?? '' });
  const second = await elsewhere.newPage();
  await enterAs(context, maker);
  await enterAs(elsewhere, maker);
  const price = `/studio/produk/${maker.productId}/harga`;
  await first.goto(price);
  await second.goto(price);

  await write(first, 'Harga', '47.000');
  await isSaved(first);
  await write(second, 'Harga', '49.000');
  await expect(panel(second)).toContainText(/47\.?000/);
  await expect(panel(second)).toContainText(/49\.?000/);
  await expect(field(second, 'Harga')).toHaveValue('49.000');
  await expectSound(second);
  // Nothing of a refused save is public.
  const visitor = await browser.newPage({ ...phone, baseURL: baseURL ?? '' });
  await visitor.goto(maker.productPath);
  await expect(visitor.getByText('Rp 47.000').first()).toBeVisible();

  // What was typed outlives the browser, and is refused again as long as nobody has decided.
  await second.goto('about:blank');
  await second.goto(price);
  await expect(field(second, 'Harga')).toHaveValue('47.000');
  await expectSound(second);
  await second.getByRole('button', { name: 'Lanjutkan isian itu' }).click();
  await expect(panel(second)).toContainText(/47\.?000/);
  await expect(field(second, 'Harga')).toHaveValue('49.000');
  await second.getByRole('button', { name: 'Pakai punya saya' }).click();
  await isSaved(second);
  await visitor.reload();
  await expect(visitor.getByText('Rp 49.000').first()).toBeVisible();

  await visitor.context().close();
  await elsewhere.close();
});

test('two phones that change different things of one screen both keep theirs', async ({
  page: first,
  context,
  browser,
  baseURL,
}) => {
  const maker = readGivenState().makers.gawai;
  const elsewhere = await browser.newContext({ ...phone, baseURL: baseURL ?? '' });
  const second = await elsewhere.newPage();
  await enterAs(context, maker);
  await enterAs(elsewhere, maker);
  const details = `/studio/produk/${maker.productId}/rincian`;
  await first.goto(details);
  await second.goto(details);
  await write(first, 'Waktu membuat', '3');
  await isSaved(first);
  await write(second, 'Persediaan', '7');
  await isSaved(second);
  // What the other changed has come along.
  await expect(field(second, 'Waktu membuat')).toHaveValue('3');
  await first.reload();
  await expect(field(first, 'Waktu membuat')).toHaveValue('3');
  await expect(field(first, 'Persediaan')).toHaveValue('7');
  await expectSound(first);
  await elsewhere.close();
});
