import type { Locale, SearchAnswer } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { text } from '#ui/messages/text.ts';

/** How many were found, within a sentence: `1.240`, or `lebih dari 10.000` where the total was cut. */
export function countLabel({ value, relation }: SearchAnswer['total'], locale: Locale): string {
  const number = formatNumber(value, locale);
  return relation === 'exact' ? number : text(locale).search.atLeast(number);
}
