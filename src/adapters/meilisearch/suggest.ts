import type { MultiSearchQuery } from 'meilisearch';
import * as z from 'zod';
import type { CategoryTree } from '#domain/product/category.ts';
import { placeLabel } from '#domain/region/region.ts';
import type { PlaceNames } from '#domain/search/place-names.ts';
import type { Locale, Suggestion } from '#domain/search/search-engine.ts';
import { suggestNames } from '#domain/search/suggest-names.ts';
import { queryWords } from '#domain/search/synonyms.ts';
import { makerQuery, type SearchServer } from './find-makers.ts';
import { type Manner, queryText, tellingWords } from './query-text.ts';

const longestText = 100;
const mostWords = 8;
const mostMakers = 2;

const named = z.object({
  name: z.string(),
  name_en: z.string().nullable().default(null),
  slug: z.string(),
  province: z.string().nullable(),
  regency: z.string().nullable(),
});

/** Products first, then makers, categories and places that go on from what was typed; at most two each of those. */
export async function suggest(
  server: SearchServer,
  names: { categories: CategoryTree; places: PlaceNames },
  text: string,
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  const words = queryWords(text.slice(0, longestText)).slice(0, mostWords);
  if (words.length === 0 || limit < 1) return [];
  const { products, makers } = await namesGoingOn(server, tellingWords(words, server.synonyms), locale, limit);
  const all = [...makers, ...suggestNames(names, words, locale)];
  const others = all.slice(0, Math.max(Math.floor(limit / 2), limit - products.length));
  return [...products.slice(0, limit - others.length), ...others];
}

/** As typed, and where nothing goes on from that, with slips put right; both are asked in one request. */
async function namesGoingOn(
  { ask, products, makers, synonyms }: SearchServer,
  words: string[],
  locale: Locale,
  limit: number,
) {
  const attributesToRetrieve = Object.keys(named.shape);
  const asked = (manner: Manner): MultiSearchQuery[] => {
    const q = queryText(words, manner, synonyms);
    const attributesToSearchOn = ['name', 'keywords'];
    return [
      { indexUid: products, q, matchingStrategy: 'all', attributesToSearchOn, attributesToRetrieve, limit },
      { ...makerQuery(makers, q, mostMakers), attributesToRetrieve },
    ];
  };
  const [begunProducts, begunMakers, products2, makers2] = await ask([...asked('begun'), ...asked('tolerant')]);
  const isBegun = [begunProducts, begunMakers].some((result) => (result?.hits.length ?? 0) > 0);
  const suggestions = (kind: 'product' | 'maker', hits: unknown[] = []) =>
    hits.flatMap((hit): Suggestion[] => {
      const { data } = named.safeParse(hit);
      if (!data) return [];
      const label = (locale === 'en' && data.name_en) || data.name;
      return [{ kind, label, detail: placeLabel(data.province, data.regency), slug: data.slug }];
    });
  return {
    products: suggestions('product', (isBegun ? begunProducts : products2)?.hits),
    makers: suggestions('maker', (isBegun ? begunMakers : makers2)?.hits),
  };
}
