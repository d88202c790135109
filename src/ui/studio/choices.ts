import type { CategoryTree } from '#domain/product/category.ts';
import type { Locale } from '#domain/search/search-engine.ts';

/** The leaves of the category tree under their groups, as a select shows them. */
export function categoryChoices(categories: CategoryTree, locale: Locale) {
  const nameOf = (category: { name: string; nameEn: string }) => (locale === 'en' ? category.nameEn : category.name);
  return categories.groups.map((group) => ({
    label: nameOf(group),
    choices: group.children.map((leaf) => ({ value: leaf.slug, label: nameOf(leaf) })),
  }));
}
