import type { APIRoute } from 'astro';
import { sitemapXml } from '#domain/feed/sitemap.ts';
import { listSitemap } from '#domain/feed/sitemap-store.ts';
import { sitemapEntry } from '#ui/sitemap-entry.ts';

export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const { services, cache } = locals;
  const number = /^[1-9]\d{0,5}$/.test(params.number ?? '') ? Number(params.number) : null;
  const entries = number && (await listSitemap(services.db, 'maker', number));
  if (!entries) return rewrite('/404');
  cache.keep({ tags: ['catalogue'] });
  const { url } = services.site;
  return new Response(sitemapXml(entries.map((e) => sitemapEntry(url, `/pembuat/${e.slug}`, e.updatedAt))), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
