import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '../support/browser.ts';
import { enterAs, readGivenState } from '../support/e2e-makers.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('a price that a maker changes is public on the next request, and in the index', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const maker = readGivenState().makers.harga;
  const visitor = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const textOf = async (path: string) => (await visitor.get(path)).text();
  const found = `/api/v1/search?q=${encodeURIComponent(maker.productName)}`;
  for (const path of [maker.productPath, maker.makerPath, maker.productPath]) {
    expect(await textOf(path)).toMatch(/Rp\s45\.000/);
  }

  await enterAs(context, maker);
  await page.goto('/studio');
  await expect(page.getByText(/dicek 40 hari lalu/)).toBeVisible();
  await expectSound(page);
  // The one thing to do names the product too; the list comes behind it.
  await page.getByRole('link', { name: maker.productName }).last().click();
  await expectSound(page);
  await page.getByRole('link', { name: /Harga dan tempat beli/ }).click();
  await page.getByRole('textbox', { name: 'Harga', exact: true }).fill('52.500');
  await expectSound(page);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('textbox', { name: 'Harga', exact: true }).blur();
  await saved;
  const startedMs = performance.now();

  expect(await textOf(maker.productPath)).toMatch(/Rp\s52\.500/);
  expect(await textOf(maker.makerPath)).toMatch(/Rp\s52\.500/);
  const pageMs = performance.now() - startedMs;
  const indexed = async () => (await (await visitor.get(found)).json()).hits[0]?.price_idr === 52_500;
  while (!(await indexed())) await sleep(20);
  const indexMs = performance.now() - startedMs;
  process.stdout.write(
    `changed price: on both pages after ${pageMs.toFixed()} ms, in the index after ${indexMs.toFixed()} ms\n`,
  );

  await page.goto(maker.productPath);
  await expect(page.getByText('Rp 52.500').first()).toBeVisible();
  await expectSound(page);
  await page.goto('/studio');
  await expect(page.getByText(/dicek 40 hari lalu/)).toHaveCount(0);
  await visitor.dispose();
});
