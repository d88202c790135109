import type { Locale } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { text } from '#ui/messages/text.ts';

const minuteMs = 60_000;

/** How long something has waited, in the largest unit that says it: `12 mnt`, `2 jam`, `kemarin`, `3 hari`. */
export function waitedWords(since: Date, now: Date, locale: Locale): string {
  const { ages } = text(locale).desk;
  const minutes = Math.floor((now.getTime() - since.getTime()) / minuteMs);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return ages.now;
  if (hours < 1) return ages.minutes(formatNumber(minutes, locale));
  if (days < 1) return ages.hours(formatNumber(hours, locale));
  return days < 2 ? ages.yesterday : ages.days(formatNumber(days, locale));
}

/** How long half of what was decided waited at most; null: it is not known. */
export function medianWords(hours: number | null, locale: Locale): string {
  const { figures: t } = text(locale).deskLists;
  if (hours === null) return t.noMedian;
  const shown = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  return hours < 48 ? t.hours(shown(hours)) : t.days(shown(hours / 24));
}
