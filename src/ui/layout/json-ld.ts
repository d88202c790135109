import type { Locale } from '#domain/search/search-engine.ts';
import type { Site } from '#domain/services.ts';
import { localePath } from '#ui/locale-path.ts';
import type { Crumb } from './crumb.ts';

export type JsonLd = { '@type': string } & Record<string, unknown>;

/** JSON for a script element: no text in it can close the element or open a comment. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** schema.org `BreadcrumbList` of the way to a page. */
export function breadcrumbList(trail: Crumb[], locale: Locale, site: Site): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: site.url + localePath(locale, crumb.path),
    })),
  };
}

/** schema.org `Organization` of whoever runs this site; null where nobody has said so. */
export function organization(site: Site): JsonLd | null {
  return site.owner ? { '@type': 'Organization', name: site.owner, url: site.url } : null;
}

/** schema.org `WebSite` with its search, for the home page. */
export function website(name: string, locale: Locale, site: Site): JsonLd {
  const target = `${site.url}${localePath(locale, '/cari')}?q={search_term_string}`;
  return {
    '@type': 'WebSite',
    name,
    url: site.url + localePath(locale, '/'),
    inLanguage: locale,
    potentialAction: { '@type': 'SearchAction', target, 'query-input': 'required name=search_term_string' },
  };
}
