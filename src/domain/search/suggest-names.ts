import type { CategoryTree } from '#domain/product/category.ts';
import { findProvince, findRegency } from '#domain/region/region.ts';
import type { PlaceNames } from './place-names.ts';
import type { Locale, Suggestion } from './search-engine.ts';
import { queryWords } from './synonyms.ts';

const mostOfAKind = 2;

/** Categories and places whose names go on from the words typed; at most two each. */
export function suggestNames(
  { categories, places }: { categories: CategoryTree; places: PlaceNames },
  words: string[],
  locale: Locale,
): Suggestion[] {
  return [...suggestCategories(categories, words, locale), ...suggestPlaces(places, words)];
}

function suggestCategories(categories: CategoryTree, words: string[], locale: Locale): Suggestion[] {
  return [...categories.leaves, ...categories.groups]
    .filter((category) => goesOn(queryWords(`${category.name} ${category.nameEn}`), words))
    .slice(0, mostOfAKind)
    .map((category) => {
      const group = category.parentSlug ? categories.find(category.parentSlug) : null;
      const label = (entry: { name: string; nameEn: string }) => (locale === 'en' ? entry.nameEn : entry.name);
      return { kind: 'category', label: label(category), detail: group ? label(group) : '', slug: category.slug };
    });
}

function suggestPlaces(places: PlaceNames, words: string[]): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const [name, { kind, codes }] of places.entries()) {
    if (suggestions.size >= mostOfAKind) break;
    if (!goesOn(name.split(' '), words)) continue;
    for (const code of codes) {
      const regency = kind === 'regency' ? findRegency(code) : null;
      const province = findProvince(regency?.provinceCode ?? code);
      if (!province) continue;
      const slug = regency ? `${province.slug}/${regency.slug}` : province.slug;
      const label = regency?.name ?? province.name;
      suggestions.set(slug, { kind: 'place', label, detail: regency ? province.name : '', slug });
    }
  }
  return [...suggestions.values()].slice(0, mostOfAKind);
}

/** Whether each word typed stands in the name, the last one as a beginning. */
function goesOn(name: string[], words: string[]): boolean {
  return words.every((word, at) =>
    name.some((part) => (at === words.length - 1 ? part.startsWith(word) : part === word)),
  );
}
