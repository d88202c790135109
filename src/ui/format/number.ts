import type { Locale } from '#domain/search/search-engine.ts';

const formats = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/** `1.240` in Indonesian, `1,240` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}
