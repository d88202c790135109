import type { SitemapEntry } from '#domain/feed/sitemap.ts';
import { localePath } from './locale-path.ts';

/** A path, without language prefix, as a sitemap names it in both languages. */
export function sitemapEntry(siteUrl: string, path: string, updatedAt?: string): SitemapEntry {
  const entry = { id: siteUrl + localePath('id', path), en: siteUrl + localePath('en', path) };
  return updatedAt ? { ...entry, updatedAt } : entry;
}
