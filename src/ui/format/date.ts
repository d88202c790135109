import type { Locale } from '#domain/search/search-engine.ts';

const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Jakarta' } as const;
const formats = {
  id: new Intl.DateTimeFormat('id-ID', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};

const clocks = {
  id: new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' }),
};

/** `12 Jun 2023`, joined by hard spaces; of a `YYYY-MM-DD` day or of a moment, in Jakarta's day. */
export function formatDate(day: string | Date, locale: Locale): string {
  const moment = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00+07:00`) : day;
  return formats[locale].format(moment).replaceAll(' ', '\u00a0');
}

/** `12 Jun 2023, 14.30 WIB`: a moment, by the clock of Jakarta. */
export function formatMoment(moment: Date, locale: Locale): string {
  return `${formatDate(moment, locale)}, ${clocks[locale].format(moment)}\u00a0WIB`;
}
