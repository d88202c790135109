import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { findProvince, findRegency, placeLabel } from '#domain/region/region.ts';
import type { PlaceNames } from '#domain/search/place-names.ts';
import { queryUnits, toTsquery, type Unit, widened } from '#domain/search/query-units.ts';
import type { Locale, Suggestion } from '#domain/search/search-engine.ts';
import { queryWords, type Synonyms } from '#domain/search/synonyms.ts';
import { correcting } from './correct-units.ts';
import { findCorrections } from './find-corrections.ts';
import { findMakers } from './find-makers.ts';

export interface SuggestContext {
  categories: CategoryTree;
  synonyms: Synonyms;
  places: PlaceNames;
}

interface FoundProduct {
  name: string;
  nameEn: string | null;
  slug: string;
  provinceCode: string | null;
  regencyCode: string | null;
}

const longestText = 100;
const mostWords = 8;
const mostOfAKind = 2;
const mostLookedAt = 400;

/** Products first, then makers, categories and places that go on from what was typed; at most two each of those. */
export async function suggest(
  db: Database,
  context: SuggestContext,
  text: string,
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  const words = queryWords(text.slice(0, longestText)).slice(0, mostWords);
  if (words.length === 0 || limit < 1) return [];
  const inMemory = [...suggestCategories(context.categories, words, locale), ...suggestPlaces(context.places, words)];
  const makers = (await findMakers(db, context.synonyms, text.slice(0, longestText), mostOfAKind)).map(
    ({ name, slug, provinceCode, regencyCode }): Suggestion => ({
      kind: 'maker',
      label: name,
      detail: placeLabel(provinceCode, regencyCode),
      slug,
    }),
  );
  const products = await suggestProducts(db, context, words, locale, limit);
  const others = [...makers, ...inMemory].slice(0, Math.max(Math.floor(limit / 2), limit - products.length));
  return [...products.slice(0, limit - others.length), ...others];
}

async function suggestProducts(
  db: Database,
  { synonyms }: SuggestContext,
  words: string[],
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  let found = await productsNamed(db, widened(queryUnits(words, synonyms)), limit);
  if (found.length === 0) {
    const { units, corrected } = correcting(await findCorrections(db, words, synonyms), synonyms);
    if (corrected.length > 0) found = await productsNamed(db, units(words), limit);
  }
  return found.map(({ name, nameEn, slug, provinceCode, regencyCode }) => ({
    kind: 'product',
    label: (locale === 'en' && nameEn) || name,
    detail: placeLabel(provinceCode, regencyCode),
    slug,
  }));
}

/** Products whose name or keywords hold all words: those by name first, real before samples. */
function productsNamed(db: Database, units: Unit[], limit: number): Promise<FoundProduct[]> {
  return queryRows<FoundProduct>(
    db,
    sql`select p.name, p.name_en as "nameEn", p.slug, p.province_code as "provinceCode", p.regency_code as "regencyCode"
      from (select product_id, standing, popularity, document @@ ${toTsquery(units, 'A')}::tsquery as is_name
        from product_search where document @@ ${toTsquery(units, 'AB')}::tsquery limit ${mostLookedAt}) s
      join products p on p.id = s.product_id
      order by not s.is_name, s.standing, s.popularity desc, length(p.name), p.id limit ${limit}`,
  );
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
