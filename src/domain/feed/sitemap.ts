/** One page in both languages, with full addresses. */
export interface SitemapEntry {
  id: string;
  en: string;
  /** ISO 8601, UTC. */
  updatedAt?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A sitemap (sitemaps.org 0.9) in which each language version names both as alternates. */
export function sitemapXml(entries: SitemapEntry[]): string {
  return `${head}\n<urlset ${namespaces}>\n${entries.map(entryXml).join('')}</urlset>\n`;
}

export function sitemapIndexXml(addresses: string[]): string {
  const items = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>\n`).join('');
  return `${head}\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</sitemapindex>\n`;
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function entryXml({ id, en, updatedAt }: SitemapEntry): string {
  const alternates = [
    ['id', id],
    ['en', en],
    ['x-default', id],
  ].map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(href ?? '')}"/>`);
  const changed = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : '';
  return [id, en].map((loc) => `<url><loc>${escapeXml(loc)}</loc>${changed}${alternates.join('')}</url>\n`).join('');
}
