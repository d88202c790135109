import type { Database } from '#domain/database.ts';
import { queryUnits, type Unit, widened } from '#domain/search/query-units.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type CorrectedWord, type Correcting, correcting } from './correct-units.ts';
import { countFacets, type FacetResult } from './count-facets.ts';
import { type Found, findCandidates } from './find-candidates.ts';
import { findCorrections, type WordAccount } from './find-corrections.ts';
import { type Reading, type ReadQuery, readingsOf } from './read-query.ts';

/** How a query was answered: by which reading, with which units, after which changes to its words. */
export interface Outcome {
  reading: Reading;
  units: Unit[];
  found: Found;
  counted: FacetResult;
  /** Words for which others were searched, likeliest first. */
  corrected: CorrectedWord[];
  dropped: string[];
}

interface Attempt {
  units: (words: string[]) => Unit[];
  corrected?: CorrectedWord[];
  dropped?: string[];
}

// Below so few hits the words are also taken by their roots, and the last one as a beginning.
const enoughHits = 5;
const mostDroppedAlone = 5;
/** So many candidates are put in order of relevance; further pages keep the database's order. */
export const rankedCandidates = 120;

/**
 * Looks for the least change to the query that leaves hits: as typed, by roots and beginnings, with unknown words
 * corrected, with all words corrected, without the rarest words. Each is tried with the filters read from the words
 * first, and then with those as words.
 */
export async function answerQuery(db: Database, synonyms: Synonyms, query: ReadQuery): Promise<Outcome> {
  const readings = readingsOf(query);
  const asTyped = await firstWithHits(db, readings, { units: (words) => queryUnits(words, synonyms) });
  if (query.words.length === 0 || asTyped.counted.total >= enoughHits) return asTyped;
  const wider = { units: (words: string[]) => widened(queryUnits(words, synonyms)) };
  const widerOutcome = await firstWithHits(db, asTyped.counted.total > 0 ? [asTyped.reading] : readings, wider);
  if (widerOutcome.counted.total > 0) return widerOutcome;
  return answerCorrected(db, synonyms, query, readings);
}

async function answerCorrected(
  db: Database,
  synonyms: Synonyms,
  query: ReadQuery,
  readings: Reading[],
): Promise<Outcome> {
  const accounts = await findCorrections(db, query.words, synonyms, { all: false });
  const unknown = correcting(accounts, synonyms);
  if (unknown.corrected.length > 0) {
    const outcome = await firstWithHits(db, readings, unknown);
    if (outcome.counted.total > 0) return outcome;
  }
  const every = correcting(await findCorrections(db, query.words, synonyms, { all: true }), synonyms);
  if (every.corrected.length > unknown.corrected.length) {
    const outcome = await firstWithHits(db, readings, every);
    if (outcome.counted.total > 0) return outcome;
  }
  return answerWithoutRarest(db, readings, unknown, accounts);
}

async function answerWithoutRarest(
  db: Database,
  readings: Reading[],
  attempt: Correcting,
  accounts: Map<string, WordAccount>,
): Promise<Outcome> {
  const documentsOf = (word: string) => {
    const account = accounts.get(word);
    return account?.documents || (account?.corrections[0]?.documents ?? 0);
  };
  for (const dropped of droppings([...accounts.keys()].toSorted((a, b) => documentsOf(a) - documentsOf(b)))) {
    const corrected = attempt.corrected.filter(({ from }) => !dropped.includes(from));
    const units = (words: string[]) => attempt.units(words.filter((word) => !dropped.includes(word)));
    const outcome = await firstWithHits(db, readings, { units, corrected, dropped });
    if (outcome.counted.total > 0) return outcome;
  }
  return firstWithHits(db, readings, attempt);
}

/** As few words as can be, the rarest before others: each alone, then the two rarest, the three, … never all. */
function droppings(rarestFirst: string[]): string[][] {
  if (rarestFirst.length < 2) return [];
  const alone = rarestFirst.slice(0, mostDroppedAlone).map((word) => [word]);
  const more = rarestFirst.slice(1, -1).map((_, at) => rarestFirst.slice(0, at + 2));
  return [...alone, ...more];
}

async function firstWithHits(db: Database, readings: Reading[], attempt: Attempt): Promise<Outcome> {
  let outcome: Outcome | null = null;
  for (const reading of readings) {
    outcome = await run(db, reading, attempt);
    if (outcome.counted.total > 0) return outcome;
  }
  return outcome as Outcome;
}

async function run(db: Database, reading: Reading, attempt: Attempt): Promise<Outcome> {
  const { request } = reading;
  const units = attempt.units(reading.words);
  const limit = Math.max(rankedCandidates, request.page * request.perPage);
  const found = await findCandidates(db, request, units, limit);
  const counted = countFacets(found.facetLines, request);
  return { reading, units, found, counted, corrected: attempt.corrected ?? [], dropped: attempt.dropped ?? [] };
}
