import type { APIRoute } from 'astro';
import { sitemapIndexXml } from '#domain/feed/sitemap.ts';
import { countSitemaps } from '#domain/feed/sitemap-store.ts';

export const GET: APIRoute = async ({ locals }) => {
  const { services, cache } = locals;
  const [products, makers] = await Promise.all([
    countSitemaps(services.db, 'product'),
    countSitemaps(services.db, 'maker'),
  ]);
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `/sitemap-${name}-${index + 1}.xml`);
  const paths = ['/sitemap-halaman.xml', ...numbered('produk', products), ...numbered('pembuat', makers)];
  cache.keep({ tags: ['catalogue'] });
  return new Response(sitemapIndexXml(paths.map((path) => services.site.url + path)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
