import type { Locale } from '#domain/search/search-engine.ts';

const names = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** The last twelve months as `YYYY-MM`, the latest first; `today` is `YYYY-MM-DD`. */
export function recentMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** `Januari 2026` of `2026-01` or of a day in it. */
export function monthName(month: string, locale: Locale): string {
  return names[locale].format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}
