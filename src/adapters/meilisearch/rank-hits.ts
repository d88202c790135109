import { type Choice, queryUnits, type Unit, widened, withChoices } from '#domain/search/query-units.ts';
import { type Candidate, matchesIn, rankCandidates, rankedCandidates } from '#domain/search/rank-candidates.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { Way } from './query-ways.ts';
import type { ProductHit } from './read-hits.ts';
import { matchedInstead } from './tell-corrections.ts';

interface Slice {
  limit: number;
  offset: number;
}

/** By relevance the first hits are asked for all together, since they are put in order here as the other engine has it. */
export function sliceOf({ page, perPage, sort }: SearchRequest, { words }: Way): Slice {
  const offset = (page - 1) * perPage;
  if (!isRankedHere(sort, words, offset)) return { limit: perPage, offset };
  return { limit: Math.max(rankedCandidates, offset + perPage), offset: 0 };
}

/** The hits of the page. */
export function pageOf(hits: ProductHit[], way: Way, synonyms: Synonyms): ProductHit[] {
  const { page, perPage, sort } = way.reading.request;
  const offset = (page - 1) * perPage;
  if (!isRankedHere(sort, way.words, offset)) return hits;
  const units = unitsOf(way, hits, synonyms);
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const first = hits.slice(0, rankedCandidates).map((hit) => candidateOf(hit, units));
  const ranked = rankCandidates(first, units).flatMap(({ id }) => byId.get(id) ?? []);
  return [...ranked, ...hits.slice(rankedCandidates)].slice(offset, offset + perPage);
}

function isRankedHere(sort: SearchRequest['sort'], words: string[], offset: number): boolean {
  return sort === 'relevance' && words.length > 0 && offset < rankedCandidates;
}

/** What a hit may match in place of each word; words that were put right are read from the marks of all hits. */
export function unitsOf(way: Way, hits: ProductHit[], synonyms: Synonyms): Unit[] {
  const units = queryUnits(way.words, synonyms);
  if (way.manner === 'strict') return units;
  const instead = matchedInstead(way, hits, synonyms);
  return widened(units).map((unit) =>
    withChoices(unit, (word) =>
      (instead.get(word) ?? []).map(
        (other): Choice => ({ phrase: other.split(' '), source: 'corrected', isPrefix: false }),
      ),
    ),
  );
}

function candidateOf(hit: ProductHit, units: Unit[]): Candidate {
  const { id, name, name_en: nameEn, keywords: terms, standing, popularity } = hit;
  const outright = () => [
    ...[name, nameEn ?? '', ...terms, hit.maker_name ?? '', ...hit.crafts, ...hit.category_names],
    ...[...hit.materials, hit.technique ?? '', ...hit.place_names],
  ];
  const tier = matchesIn([name, ...terms], units) ? 0 : matchesIn(outright(), units) ? 2 : 3;
  return { id, name, nameEn, terms, standing, popularity, tier };
}
