import type { Locale } from '#domain/search/search-engine.ts';

const formats = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

const shares = {
  id: new Intl.NumberFormat('id-ID', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
};

/** `1.240` in Indonesian, `1,240` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}

/** A part of a whole that is not nothing: `37%`. Never `100%` while something is missing. */
export function formatShare(part: number, whole: number, locale: Locale): string {
  return shares[locale].format(part < whole ? Math.min(part / whole, 0.99) : 1);
}
