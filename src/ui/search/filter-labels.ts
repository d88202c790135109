import type { ClaimType } from '#domain/claim/claim.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { findProvince, findRegency } from '#domain/region/region.ts';
import type { Locale, ReadFilter } from '#domain/search/search-engine.ts';
import { categoryWords } from '#ui/category/category-words.ts';
import { formatRupiah } from '#ui/format/rupiah.ts';
import { text } from '#ui/messages/text.ts';

export type ListFilter = 'category' | 'province' | 'regency' | 'material' | 'claim' | 'soldAt';

/** What a value of a filter is called; a value nobody knows is called by itself. */
export function filterLabel(filter: ListFilter, value: string, categories: CategoryTree, locale: Locale): string {
  const t = text(locale);
  switch (filter) {
    case 'category': {
      const category = categories.find(value);
      return category ? categoryWords(category, locale).name : value;
    }
    case 'province':
      return findProvince(value)?.name ?? value;
    case 'regency':
      return findRegency(value)?.shortName ?? value;
    case 'claim':
      return t.claim.types[value as ClaimType] ?? value;
    case 'soldAt':
      return t.listing.marketplaces[value] ?? (value === 'website' ? t.search.ownSite : value);
    case 'material':
      return value;
  }
}

/** What a filter is called that was read out of the words of the query. */
export function readFilterLabel({ kind, value }: ReadFilter, categories: CategoryTree, locale: Locale): string {
  const t = text(locale).search;
  if (kind === 'cheapest') return t.cheapest;
  if (kind === 'price_max') return t.priceUpTo(formatRupiah(Number(value)));
  if (kind === 'price_min') return t.priceFrom(formatRupiah(Number(value)));
  return filterLabel(kind, String(value), categories, locale);
}
