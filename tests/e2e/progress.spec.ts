import { expect, test } from '../support/browser.ts';

test('the page of progress counts the real products of the catalogue and keeps the national figures apart', async ({
  page,
  request,
}) => {
  await page.goto('/capaian');
  const { catalogue, history } = await (await request.get('/api/v1/progress')).json();
  expect(catalogue.products).toBeGreaterThan(0);
  await expect(page.locator('.capaian-besar')).toHaveText(String(catalogue.products));
  expect(history[0].points.every(({ source }: { source: string }) => source !== '')).toBe(true);

  const national = page.locator('#sejarah');
  await expect(national.getByRole('heading', { level: 2 })).toHaveText('UMKM masuk platform digital');
  const row = national.getByRole('row', { name: /akhir 2023/ });
  await expect(row).toContainText('30,0');
  await row.getByRole('link', { name: 'Sumber 1' }).click();
  await expect(page).toHaveURL(/#sumber-antara-2021$/);
});

test('both kinds of figures are there as CSV, each national one with its definition and source', async ({
  request,
}) => {
  const lines = (await (await request.get('/capaian/sejarah.csv')).text()).trim().split('\r\n');
  expect(lines[0]).toContain('value,unit');
  expect(lines.find((line) => line.includes('akhir 2020') && line.includes('recorded'))).toMatch(/11\.7,juta.*ANTARA/);
  const places = await (await request.get('/capaian/daerah.csv')).text();
  expect(places).toMatch(/^\u{feff}?code,place,makers,products/u);
});
