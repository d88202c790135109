import { expect, test } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap.ts';

test('each page stands in both languages, and both name both', () => {
  const xml = sitemapXml([
    { id: 'https://k.test/produk/kopi', en: 'https://k.test/en/produk/kopi', updatedAt: '2026-01-02T03:04:05Z' },
  ]);
  expect(xml.match(/<loc>[^<]+<\/loc>/g)).toEqual([
    '<loc>https://k.test/produk/kopi</loc>',
    '<loc>https://k.test/en/produk/kopi</loc>',
  ]);
  expect(xml.match(/hreflang="en" href="https:\/\/k\.test\/en\/produk\/kopi"/g)).toHaveLength(2);
  expect(xml.match(/<lastmod>2026-01-02T03:04:05Z<\/lastmod>/g)).toHaveLength(2);
});

test('an address with an ampersand or a bracket stays well-formed', () => {
  expect(sitemapIndexXml(['https://k.test/?a=1&b=<2>'])).toContain('https://k.test/?a=1&#38;b=&#60;2&#62;');
});
