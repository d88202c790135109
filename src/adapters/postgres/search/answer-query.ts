import type { Database } from '#domain/database.ts';
import { droppings, leastTellingFirst } from '#domain/search/droppings.ts';
import { queryUnits, type Unit, widened } from '#domain/search/query-units.ts';
import { type Candidate, rankCandidates, rankedCandidates } from '#domain/search/rank-candidates.ts';
import { type Reading, type ReadQuery, readingsOf } from '#domain/search/read-query.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type CorrectedWord, correcting } from './correct-units.ts';
import { countFacets, type FacetResult, withWiderCounts } from './count-facets.ts';
import { type Found, findCandidates, type Slice, type Words } from './find-candidates.ts';
import { findCorrections, type WordAccount } from './find-corrections.ts';
import { firstWithHits } from './probe.ts';
import { hasFacetFilter } from './request-filters.ts';

/** How a query was answered: by which reading, with which units, after which changes to its words. */
export interface Outcome {
  reading: Reading;
  units: Unit[];
  found: Found;
  counted: FacetResult;
  corrected: CorrectedWord[];
  dropped: string[];
}

/** One way to take a query, not yet searched. */
interface Way {
  reading: Reading;
  request: SearchRequest;
  strict: Unit[];
  units: Unit[];
  corrected: CorrectedWord[];
  dropped: string[];
}

const mostWays = 24;

/**
 * Looks for the least change to the query that leaves hits: as typed (where none match so, by roots and beginnings),
 * with unknown words corrected, without the rarest words. Each is tried with the filters read from the words first,
 * and then with those as words.
 */
export async function answerQuery(db: Database, synonyms: Synonyms, query: ReadQuery): Promise<Outcome> {
  const readings = readingsOf(query);
  const asTyped = await answerAsTyped(db, synonyms, readings);
  if (asTyped.counted.total > 0 || query.words.length === 0) return asTyped;
  const accounts = await findCorrections(db, query.words, synonyms);
  const [first, ...rest] = changedWays(query, readings, accounts, synonyms);
  // Words put right mostly hit: the first way is searched at once, the others are probed for hits before.
  const firstOutcome = first && (await run(db, first));
  if (firstOutcome && firstOutcome.counted.total > 0) return firstOutcome;
  const way = await firstWithHits(db, rest);
  return way ? run(db, way) : asTyped;
}

async function answerAsTyped(db: Database, synonyms: Synonyms, readings: Reading[]): Promise<Outcome> {
  const ways = readings.map((reading) => {
    const strict = queryUnits(reading.words, synonyms);
    return { reading, request: reading.request, units: widened(strict), strict, corrected: [], dropped: [] };
  });
  const way = ways.length > 1 ? await firstWithHits(db, ways) : null;
  // With no hit at all the last reading stands: every word a word.
  const taken = way ?? ways[ways.length - 1];
  if (!taken) throw new Error('a query has at least one reading');
  return run(db, taken);
}

async function run(db: Database, way: Way): Promise<Outcome> {
  const { reading, request, corrected, dropped } = way;
  const words = { strict: way.strict, wide: way.units };
  const slice = sliceOf(request, words);
  const { found, counted } = await findAndCount(db, request, words, slice);
  const units = counted.isStrict ? words.strict : words.wide;
  return {
    reading,
    units,
    found: { ...found, candidates: pageOf(found.candidates, request, words, units) },
    counted,
    corrected,
    dropped,
  };
}

/** Where not all matches could be looked at, those that fit the filters are looked for by themselves. */
async function findAndCount(db: Database, request: SearchRequest, words: Words, slice: Slice) {
  const found = await findCandidates(db, request, words, slice);
  const counted = countFacets(found.facetLines, request);
  if (!found.isCut || !hasFacetFilter(request)) return { found, counted };
  const narrow = await findCandidates(db, request, words, slice, { narrowed: true });
  return { found: narrow, counted: withWiderCounts(countFacets(narrow.facetLines, request), counted, request) };
}

/** By relevance the first candidates are read all together, since they are put in order here. */
function isRankedHere({ page, perPage, sort }: SearchRequest, { wide }: Words): boolean {
  return sort === 'relevance' && wide.length > 0 && (page - 1) * perPage < rankedCandidates;
}

function sliceOf(request: SearchRequest, words: Words): Slice {
  const offset = (request.page - 1) * request.perPage;
  if (!isRankedHere(request, words)) return { limit: request.perPage, offset };
  return { limit: Math.max(rankedCandidates, offset + request.perPage), offset: 0 };
}

function pageOf(candidates: Candidate[], request: SearchRequest, words: Words, units: Unit[]): Candidate[] {
  if (!isRankedHere(request, words)) return candidates;
  const offset = (request.page - 1) * request.perPage;
  const ranked = rankCandidates(candidates.slice(0, rankedCandidates), units);
  return [...ranked, ...candidates.slice(rankedCandidates)].slice(offset, offset + request.perPage);
}

function changedWays(
  { filters }: ReadQuery,
  readings: Reading[],
  accounts: Map<string, WordAccount>,
  synonyms: Synonyms,
): Way[] {
  const { words, corrected } = correcting(accounts, synonyms);
  const documentsOf = (word: string) => {
    const account = accounts.get(word);
    return account?.documents || (account?.corrections[0]?.documents ?? 0);
  };
  const rarestFirst = leastTellingFirst([...accounts.keys()], documentsOf, filters);
  const drops = corrected.length > 0 ? [[], ...droppings(rarestFirst)] : droppings(rarestFirst);
  return drops
    .flatMap((dropped) =>
      readings.map((reading) => {
        const { strict, wide } = words(reading.words.filter((word) => !dropped.includes(word)));
        return {
          reading,
          request: reading.request,
          strict,
          units: wide,
          corrected: corrected.filter(({ from }) => !dropped.includes(from)),
          dropped,
        };
      }),
    )
    .filter((way) => way.units.length > 0)
    .slice(0, mostWays);
}
