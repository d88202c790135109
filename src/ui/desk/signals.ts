import type { Locale } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { text } from '#ui/messages/text.ts';
import type { DeskCase } from './desk-case.ts';

/** Something a curator should see before reading: `ok`, or worth a second look. */
export interface Signal {
  isOk: boolean;
  words: string;
}

/** What can be told of a case without reading it. */
export function signalsOf(
  { submission, claim, synonym, product, doubles, listings, photos, record }: DeskCase,
  locale: Locale,
): Signal[] {
  const t = text(locale).desk.signals;
  const signals: Signal[] = [];
  const add = (isOk: boolean, words: string) => signals.push({ isOk, words });
  if (!claim && !synonym) add(doubles.length === 0, doubles.length === 0 ? t.noDoubles : t.doubles);
  if (product) {
    const dead = listings.filter(({ verdict, state }) => verdict === 'gone' || state === 'gone').length;
    if (listings.length === 0) add(false, t.noLinks);
    else if (dead > 0) add(false, t.linksDead(formatNumber(dead, locale)));
    else if (listings.every(({ verdict }) => verdict === 'alive')) add(true, t.linksAlive);
  }
  if (submission && photos.some(({ state }) => state === 'waiting')) add(false, t.photosWaiting);
  else if (submission && photos.length === 0) add(false, t.noPhotos);
  if (record && record.openReports > 0) add(false, t.reports(formatNumber(record.openReports, locale)));
  const decided = record ? record.approved + record.returned + record.refused : 0;
  if (submission?.state === 'open' && record && decided === 0) add(false, t.first);
  return signals;
}
