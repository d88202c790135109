import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { sitemapXml } from '#domain/feed/sitemap.ts';
import { countByCategory, countRealByRegion } from '#domain/product/product-store.ts';
import { findProvince, findRegency } from '#domain/region/region.ts';
import { sitemapEntry } from '#ui/sitemap-entry.ts';

const standing = [
  '/',
  '/kategori',
  '/daerah',
  '/pembuat',
  '/koleksi',
  '/tentang',
  '/bantuan',
  '/data',
  '/capaian',
  '/konsultasi',
  '/konsultasi/sudah-diperbaiki',
  '/privasi',
  '/ketentuan',
];

export const GET: APIRoute = async ({ locals }) => {
  const { services, cache } = locals;
  const [byCategory, byRegion, occasions] = await Promise.all([
    countByCategory(services.db),
    countRealByRegion(services.db),
    getCollection('occasion'),
  ]);
  const real = (slug: string) => (byCategory.get(slug)?.real ?? 0) > 0;
  const { groups, leaves } = services.categories;
  const categories = [
    ...groups.filter((group) => group.children.some(({ slug }) => real(slug))),
    ...leaves.filter(({ slug }) => real(slug)),
  ];
  const provinces = [...byRegion.byProvince.keys()].flatMap((code) => findProvince(code) ?? []);
  const regencies = [...byRegion.byRegency.keys()].flatMap((code) => findRegency(code) ?? []);
  const paths = [
    ...standing,
    ...occasions.map(({ id }) => `/koleksi/${id}`),
    ...categories.map(({ slug }) => `/kategori/${slug}`),
    ...provinces.map(({ slug }) => `/daerah/${slug}`),
    ...regencies.map(({ provinceCode, slug }) => `/daerah/${findProvince(provinceCode)?.slug}/${slug}`),
  ];
  cache.keep({ tags: ['catalogue'] });
  return new Response(sitemapXml(paths.map((path) => sitemapEntry(services.site.url, path))), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
