import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { placeLabel } from '#domain/region/region.ts';
import type { PlaceNames } from '#domain/search/place-names.ts';
import { queryUnits, toTsquery, type Unit, widened } from '#domain/search/query-units.ts';
import type { Locale, Suggestion } from '#domain/search/search-engine.ts';
import { suggestNames } from '#domain/search/suggest-names.ts';
import { queryWords, type Synonyms } from '#domain/search/synonyms.ts';
import { correcting } from './correct-units.ts';
import { findCorrections } from './find-corrections.ts';
import { matchingMakers } from './find-makers.ts';

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
  { categories, synonyms, places }: SuggestContext,
  text: string,
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  const words = queryWords(text.slice(0, longestText)).slice(0, mostWords);
  if (words.length === 0 || limit < 1) return [];
  let found = await named(db, widened(queryUnits(words, synonyms)), locale, limit);
  if (found.products.length + found.makers.length === 0) {
    const { words: taken, corrected } = correcting(await findCorrections(db, words, synonyms), synonyms);
    if (corrected.length > 0) found = await named(db, taken(words).wide, locale, limit);
  }
  const { products, makers } = found;
  const others = [...makers, ...suggestNames({ categories, places }, words, locale)].slice(
    0,
    Math.max(Math.floor(limit / 2), limit - products.length),
  );
  return [...products.slice(0, limit - others.length), ...others];
}

async function named(db: Database, units: Unit[], locale: Locale, limit: number) {
  const products = await productsNamed(db, units, limit);
  const makers = await matchingMakers(db, units, mostOfAKind);
  return {
    products: products.map(({ name, nameEn, slug, provinceCode, regencyCode }): Suggestion => {
      const label = (locale === 'en' && nameEn) || name;
      return { kind: 'product', label, detail: placeLabel(provinceCode, regencyCode), slug };
    }),
    makers: makers.map(({ name, slug, provinceCode, regencyCode }): Suggestion => {
      return { kind: 'maker', label: name, detail: placeLabel(provinceCode, regencyCode), slug };
    }),
  };
}

/** Products whose name or keywords hold all words: those by name first, real before samples. */
function productsNamed(db: Database, units: Unit[], limit: number): Promise<FoundProduct[]> {
  return queryRows<FoundProduct>(
    db,
    sql`select p.name, p.name_en as "nameEn", p.slug, p.province_code as "provinceCode", p.regency_code as "regencyCode"
      from (select product_id, standing, popularity, document @@ ${toTsquery(units, 'A')}::tsquery as is_name
        from (select * from product_search where document @@ ${toTsquery(units, 'AB')}::tsquery limit ${mostLookedAt}) f
        order by not document @@ ${toTsquery(units, 'A')}::tsquery, standing, popularity desc, product_id limit ${limit}) s
      cross join lateral (select * from products where id = s.product_id limit 1) p
      order by not s.is_name, s.standing, s.popularity desc, s.product_id`,
  );
}
