import type { Database } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { highlight } from '#domain/search/highlight.ts';
import { PlaceNames } from '#domain/search/place-names.ts';
import { impliedPlaces, readQuery } from '#domain/search/read-query.ts';
import type { Corrections, SearchAnswer, SearchEngine, SearchRequest } from '#domain/search/search-engine.ts';
import { queryWords, type Synonyms } from '#domain/search/synonyms.ts';
import { answerQuery, type Outcome } from './answer-query.ts';
import { findMakers } from './find-makers.ts';
import { suggest } from './suggest.ts';

interface Context {
  categories: CategoryTree;
  synonyms: Synonyms;
}

/** Search on PostgreSQL's full text, over the rows that `recordProductChanges` keeps. */
export function createPostgresSearch(db: Database, { categories, synonyms }: Context): SearchEngine {
  const places = new PlaceNames(synonyms);

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const started = performance.now();
    const query = readQuery(request, places);
    const outcome = await answerQuery(db, synonyms, query);
    const { reading, units, found, counted } = outcome;
    return {
      engine: 'postgres',
      degraded: false,
      total: { value: counted.total, relation: found.isCut ? 'at_least' : 'exact' },
      hits: found.candidates.map((hit) => ({
        productId: hit.id,
        highlights: highlight((request.locale === 'en' && hit.nameEn) || hit.name, units),
      })),
      facets: counted.facets,
      priceIdr: counted.priceIdr,
      corrections: correctionsOf(outcome),
      readFilters: [
        ...reading.readFilters,
        ...impliedPlaces(query, { words: reading.words, dropped: outcome.dropped, ...counted }),
      ],
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  return {
    search,
    suggest: (text, locale, limit) => suggest(db, { categories, synonyms, places }, text, locale, limit),
    searchMakers: async (text, limit) => (await findMakers(db, synonyms, text, limit)).map((maker) => maker.id),
  };
}

/** Of several corrections that were searched, the one that the first hit bears is named. */
function correctionsOf({ reading, corrected, dropped, found }: Outcome): Corrections {
  const [first] = found.candidates;
  const borne = new Set(
    [first?.name, first?.nameEn, ...(first?.terms ?? [])].flatMap((text) => queryWords(text ?? '')),
  );
  const replaced = corrected
    .filter(({ from }) => reading.words.includes(from) && !borne.has(from))
    .map(({ from, to }) => {
      const named = to.find(({ phrase }) => phrase.every((word) => borne.has(word))) ?? to[0];
      return { from, to: named?.phrase.join(' ') ?? from };
    });
  if (replaced.length === 0 && dropped.length === 0) return { replaced, dropped, query: null };
  const replacements = new Map(replaced.map(({ from, to }) => [from, to]));
  const searched = reading.words
    .filter((word) => !dropped.includes(word))
    .map((word) => replacements.get(word) ?? word);
  return { replaced, dropped: dropped.filter((word) => reading.words.includes(word)), query: searched.join(' ') };
}
