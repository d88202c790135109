import { expect, test } from '../support/browser.ts';

test('sitemaps name every real product and seller in both languages, and no sample', async ({ request, baseURL }) => {
  const index = await (await request.get('/sitemap-index.xml')).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(files).toContain(`${baseURL}/sitemap-produk-1.xml`);
  const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const all = texts.join('');
  for (const path of ['/produk/seblak-kering-uji-pedas', '/pembuat/dapur-uji-garut', '/koleksi/hampers', '/daerah']) {
    expect(all).toContain(`<loc>${baseURL}${path}</loc>`);
    expect(all).toContain(`<loc>${baseURL}/en${path}</loc>`);
  }
  expect(all).not.toContain('-contoh');
  expect((await request.get('/sitemap-produk-9.xml')).status()).toBe(404);
});

test('every address of the sitemap of pages answers 200', async ({ request }) => {
  const pages = await (await request.get('/sitemap-halaman.xml')).text();
  const addresses = [...pages.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
});

test('robots, OpenSearch, icons and the social picture are where the pages say', async ({ page, request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /ke/');
  expect(await (await request.get('/opensearch.xml')).text()).toContain('/cari?q={searchTerms}');
  await page.goto('/produk/seblak-kering-uji-pedas');
  const named = await page
    .locator('link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  for (const address of [...named, picture]) expect((await request.get(address)).status(), address).toBe(200);
});

test('a page that is missing names no address of its own, whatever host was asked for', async ({ request }) => {
  const missing = await (await request.get('/tidak-ada', { headers: { host: 'situs-lain.example' } })).text();
  expect(missing).toContain('Halaman ini tidak ada');
  expect(missing).not.toContain('rel="canonical"');
  expect(missing).not.toContain('situs-lain.example');
});

test('a hop asked for by HEAD answers without a body, and an unknown one is a 404 page', async ({ page, request }) => {
  await page.goto('/produk/seblak-kering-uji-pedas');
  const href = (await page.getByRole('region', { name: 'Beli di' }).getByRole('link').getAttribute('href')) ?? '';
  const head = await request.head(href, { maxRedirects: 0 });
  expect(head.status()).toBe(302);
  const missing = await request.get('/ke/tidak-ada', { maxRedirects: 0 });
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('Halaman ini tidak ada');
});

test('a real product offers its price in JSON-LD, and is open to search engines', async ({ page }) => {
  await page.goto('/produk/seblak-kering-uji-pedas');
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
  const json = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  const product = json['@graph'].find((node: { '@type': string }) => node['@type'] === 'Product');
  expect(product.offers).toMatchObject([{ '@type': 'Offer', price: 17_000, priceCurrency: 'IDR' }]);
});
