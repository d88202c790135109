import type { CategoryTree } from '#domain/product/category.ts';
import { findProvince, findRegency } from '#domain/region/region.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import type { Conflict } from './form-state.ts';
import { writtenField } from './written-fields.ts';

/** A conflict as a person reads it: names in place of the codes that a form sends. */
export function conflictInWords(
  { field, theirs, yours }: Conflict,
  { categories, locale }: { categories: CategoryTree; locale: Locale },
): Conflict {
  const { maker, product } = text(locale).studioStep;
  const names: Record<string, (code: string) => string | undefined> = {
    provinceCode: (code) => findProvince(code)?.name,
    regencyCode: (code) => findRegency(code)?.name,
    categorySlug: (slug) => categories.find(slug)?.[locale === 'en' ? 'nameEn' : 'name'],
    origin: (origin) => (product.origins as Record<string, string>)[origin],
    role: (role) => (maker.roles as Record<string, string>)[role],
  };
  const inWords = (value: string) => (value === '' ? '' : (names[field]?.(value) ?? writtenField(field, value)));
  return { field, theirs: inWords(theirs), yours: inWords(yours) };
}
