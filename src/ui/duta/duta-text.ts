import type { PublicDuta } from '#domain/duta/duta.ts';
import { placeLabel } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatDate } from '#ui/format/date.ts';
import { text } from '#ui/messages/text.ts';

/** `NP` of "Dr. Nama Pejabat, S.E., M.Si.": titles stand before a point or behind the first comma. */
export function dutaInitials(name: string): string {
  const [bare = ''] = name.split(',');
  const words = bare.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}

/** Where a duta answers for: the regency, the province, or the whole country. */
export function dutaPlace(
  { provinceCode, regencyCode }: Pick<PublicDuta, 'provinceCode' | 'regencyCode'>,
  locale: Locale,
) {
  return placeLabel(provinceCode, regencyCode) || text(locale).duta.national;
}

/** `masa tugas 2021–2024`, by years as long as these differ. */
export function termWords({ termFrom, termTo }: Pick<PublicDuta, 'termFrom' | 'termTo'>, locale: Locale): string {
  const t = text(locale).duta;
  const [from, to] = [termFrom.slice(0, 4), termTo?.slice(0, 4)];
  if (to === undefined || termTo === null) return t.termOpen(from);
  return from === to ? t.term(formatDate(termFrom, locale), formatDate(termTo, locale)) : t.term(from, to);
}
