import type { CategoryTree } from '#domain/product/category.ts';
import { placeLabel } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatNumber } from '#ui/format/number.ts';
import { formatPriceRange } from '#ui/format/rupiah.ts';
import { text } from '#ui/messages/text.ts';

/** Fields that people read as one: a place, a price. */
export const joined: Record<string, [first: string, second: string]> = {
  place: ['provinceCode', 'regencyCode'],
  price: ['priceIdr', 'priceMaxIdr'],
};

interface Words {
  categories: CategoryTree;
  locale: Locale;
}

/** What a field says, as people read it; empty: nothing. `values` are those of one side. */
export function fieldWords(row: string, values: Record<string, unknown>, { categories, locale }: Words): string {
  const t = text(locale);
  const value = values[row];
  switch (row) {
    case 'place':
      return placeLabel(textOr(values.provinceCode, null), textOr(values.regencyCode, null));
    case 'price':
      return typeof values.priceIdr === 'number' ? formatPriceRange(values.priceIdr, numberOr(values.priceMaxIdr)) : '';
    case 'categorySlug': {
      const slug = textOr(value, '');
      const category = categories.find(slug);
      return (locale === 'en' ? category?.nameEn : category?.name) ?? slug;
    }
    case 'origin':
      return named(t.studioStep.product.origins, value);
    case 'role':
      return named(t.studioStep.maker.roles, value);
    default:
      return inWords(value, locale);
  }
}

function inWords(value: unknown, locale: Locale): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? formatNumber(value, locale) : textOr(value, '');
}

function named(names: Record<string, string>, value: unknown): string {
  return typeof value === 'string' ? (names[value] ?? value) : '';
}

function textOr<Else>(value: unknown, otherwise: Else): string | Else {
  return typeof value === 'string' ? value : otherwise;
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
