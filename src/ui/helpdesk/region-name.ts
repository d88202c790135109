import { placeLabel } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

/** The name of a region by its Kemendagri code, of a province or a regency. */
export function regionName(regionCode: string | null, locale: Locale): string {
  return regionCode === null ? text(locale).helpdesk.everywhere : placeLabel(regionCode.slice(0, 2), regionCode);
}
