import { salesBands } from '#domain/maker/maker.ts';
import type { SalesTotal } from '#domain/maker/sales-total.ts';
import { findProvince } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

export interface SalesRow {
  province: string;
  band: string;
  makers: number;
}

/** Totals as people read them: provinces by name and bands by size, what is named nowhere else last. */
export function salesRows(totals: SalesTotal[], locale: Locale): SalesRow[] {
  const { sales } = text(locale).openData;
  const { bands } = text(locale).studioRights.sales;
  const provinceOf = ({ provinceCode }: SalesTotal) =>
    provinceCode === null ? sales.otherProvinces : (findProvince(provinceCode)?.name ?? provinceCode);
  const sizeOf = ({ band }: SalesTotal) => (band === null ? salesBands.length : salesBands.indexOf(band));
  return totals
    .toSorted(
      (a, b) =>
        Number(a.provinceCode === null) - Number(b.provinceCode === null) ||
        provinceOf(a).localeCompare(provinceOf(b), 'id') ||
        sizeOf(a) - sizeOf(b),
    )
    .map((total) => ({
      province: provinceOf(total),
      band: total.band === null ? sales.otherBands : bands[total.band],
      makers: total.makers,
    }));
}
