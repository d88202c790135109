import type { Category } from '#domain/product/category.ts';
import type { Locale } from '#domain/search/search-engine.ts';

/** Name and summary of a category in a language; editors write both. */
export function categoryWords(category: Category, locale: Locale): { name: string; summary: string } {
  return locale === 'id'
    ? { name: category.name, summary: category.summary }
    : { name: category.nameEn, summary: category.summaryEn };
}
