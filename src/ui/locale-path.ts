import type { Locale } from '#domain/search/search-engine.ts';

/** The address of `path` in a language: Indonesian at the root, English under `/en` with the same path. */
export function localePath(locale: Locale, path: string): string {
  if (locale === 'id') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The language of an address, and its path without the prefix. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const match = /^\/en(\/.*)?$/.exec(pathname);
  const path = match ? (match[1] ?? '/') : pathname;
  return { locale: match ? 'en' : 'id', path: path.length > 1 ? path.replace(/\/+$/, '') || '/' : path };
}
