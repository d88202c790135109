import type { Database } from '#domain/database.ts';
import { queryUnits, type Unit, widened } from '#domain/search/query-units.ts';
import type { SearchRequest } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type CorrectedWord, correcting } from './correct-units.ts';
import { countFacets, type FacetResult } from './count-facets.ts';
import { type Found, findCandidates, type Words } from './find-candidates.ts';
import { findCorrections, type WordAccount } from './find-corrections.ts';
import { firstWithHits } from './probe.ts';
import { type Reading, type ReadQuery, readingsOf } from './read-query.ts';

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
  units: Unit[];
  corrected: CorrectedWord[];
  dropped: string[];
}

const mostDroppedAlone = 5;
const mostWays = 24;
/** So many candidates are put in order of relevance; further pages keep the database's order. */
export const rankedCandidates = 100;

/**
 * Looks for the least change to the query that leaves hits: as typed (where few match, by roots and beginnings too),
 * with unknown words corrected, without the rarest words. Each is tried with the filters read from the words first,
 * and then with those as words.
 */
export async function answerQuery(db: Database, synonyms: Synonyms, query: ReadQuery): Promise<Outcome> {
  const readings = readingsOf(query);
  const asTyped = await answerAsTyped(db, synonyms, readings);
  if (asTyped.counted.total > 0 || query.words.length === 0) return asTyped;
  const accounts = await findCorrections(db, query.words, synonyms);
  const way = await firstWithHits(db, changedWays(readings, accounts, synonyms));
  return way ? run(db, way, { strict: way.units, wide: way.units }) : asTyped;
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
  return run(db, taken, { strict: taken.strict, wide: taken.units });
}

async function run(db: Database, way: Way, words: Words): Promise<Outcome> {
  const { reading, request, corrected, dropped } = way;
  const limit = Math.max(rankedCandidates, request.page * request.perPage);
  const found = await findCandidates(db, request, words, limit);
  const counted = countFacets(found.facetLines, request);
  return { reading, units: counted.isStrict ? words.strict : words.wide, found, counted, corrected, dropped };
}

function changedWays(readings: Reading[], accounts: Map<string, WordAccount>, synonyms: Synonyms): Way[] {
  const { units, corrected } = correcting(accounts, synonyms);
  const documentsOf = (word: string) => {
    const account = accounts.get(word);
    return account?.documents || (account?.corrections[0]?.documents ?? 0);
  };
  const rarestFirst = [...accounts.keys()].toSorted((a, b) => documentsOf(a) - documentsOf(b));
  const drops = corrected.length > 0 ? [[], ...droppings(rarestFirst)] : droppings(rarestFirst);
  return drops
    .flatMap((dropped) =>
      readings.map((reading) => ({
        reading,
        request: reading.request,
        units: units(reading.words.filter((word) => !dropped.includes(word))),
        corrected: corrected.filter(({ from }) => !dropped.includes(from)),
        dropped,
      })),
    )
    .filter((way) => way.units.length > 0)
    .slice(0, mostWays);
}

/** As few words as can be, the rarest before others: each alone, then the two rarest, the three, … never all. */
function droppings(rarestFirst: string[]): string[][] {
  if (rarestFirst.length < 2) return [];
  const alone = rarestFirst.slice(0, mostDroppedAlone).map((word) => [word]);
  const more = rarestFirst.slice(1, -1).map((_, at) => rarestFirst.slice(0, at + 2));
  return [...alone, ...more];
}
