import type { ReadQuery } from '#domain/search/read-query.ts';
import type { SearchServer } from './find-makers.ts';
import { mayFind } from './query-text.ts';
import { droppingWays, isSameWay, type Way, wholeWays } from './query-ways.ts';
import { type Counting, countHits, countingOf, type Outcome, takeWay } from './take-way.ts';

/** Looks for the least change to the query that leaves hits: all its words first, then as many of them as can be. */
export async function answerQuery(server: SearchServer, query: ReadQuery): Promise<Outcome> {
  const { synonyms } = server;
  const documentsOf = server.documentsOf();
  const whole = wholeWays(query, synonyms);
  const [way, ...others] = documentsOf
    ? whole.filter(({ words, manner }) => mayFind(words, manner, synonyms, documentsOf))
    : whole;
  if (!way) throw new Error('a query has at least one way');
  // Mostly all words have hits as they are typed, so that is tried before all else.
  const first = await take(server, query, way);
  if (first.total > 0) return first;
  const words = [...new Set(whole.flatMap((one) => one.words))];
  const tried = await tryOthers(server, query, { whole, others, words });
  if (tried.best) return tried.best;
  const shorter = words.length > 1 ? droppingWays(whole, query, tried.documentsOf) : [];
  const left = await takeFirstWithHits(server, query, shorter, tried.guesses);
  if (left) return left;
  // A chosen filter leaves nothing: the counts tell what other choices there are, of the nearest words that have any.
  const last = whole.at(-1);
  return last && first.way !== last && !first.counted.isAny ? take(server, query, last) : first;
}

/** A way that was asked for before its turn. */
interface Guess {
  way: Way;
  total: number;
  /** Null: its hits were only counted. */
  outcome: Outcome | null;
}

interface Tried {
  /** What the first of the other ways with all words finds that has hits; null: none has. */
  best: Outcome | null;
  /** How many hits a word has by itself, which tells whether to drop it. */
  documentsOf: (word: string) => number;
  guesses: Guess[];
}

/**
 * Counts in one request what the other ways with all words find, and each word by itself. The words in memory tell which
 * one will likely be dropped: what is left without it is asked for in the same request.
 */
async function tryOthers(
  server: SearchServer,
  query: ReadQuery,
  { whole, others, words }: { whole: Way[]; others: Way[]; words: string[] },
): Promise<Tried> {
  const documentsOf = server.documentsOf();
  const isLong = words.length > 1;
  const [guess, ...next] = isLong && documentsOf ? droppingWays(whole, query, documentsOf).slice(0, 2) : [];
  const countings = [...[...others, ...next].map(countingOf), ...(isLong ? alone(words, whole) : [])];
  const { outcome, counts } = guess
    ? await takeWay(server, query, guess, countings)
    : { outcome: null, counts: await countHits(server, countings) };
  const best = others.find((_, at) => counts[at]);
  const ofWords = counts.slice(others.length + next.length);
  const guesses: Guess[] = next.map((way, at) => ({ way, total: counts[others.length + at] ?? 0, outcome: null }));
  return {
    best: best ? await take(server, query, best) : null,
    documentsOf: (word) => ofWords[words.indexOf(word)] ?? 0,
    guesses: outcome ? [{ way: outcome.way, total: outcome.total, outcome }, ...guesses] : guesses,
  };
}

/** What the first of the ways finds that has hits; null: none has. */
async function takeFirstWithHits(
  server: SearchServer,
  query: ReadQuery,
  ways: Way[],
  guesses: Guess[],
): Promise<Outcome | null> {
  const guessOf = (way: Way) => guesses.find((guess) => isSameWay(guess.way, way));
  const open = ways.filter((way) => guessOf(way)?.total !== 0);
  const [way] = open;
  if (!way) return null;
  const guess = guessOf(way);
  if (guess?.outcome) return guess.outcome;
  // The first of all mostly has hits. Where it was seen to have none, the others are only counted.
  const isLikely = guess !== undefined || way === ways[0];
  const first = isLikely ? await take(server, query, way) : null;
  if (first && first.total > 0) return first;
  const rest = first ? open.slice(1) : open;
  const totals = await countHits(server, rest.map(countingOf));
  const next = rest.find((_, at) => totals[at]);
  return next ? take(server, query, next) : null;
}

async function take(server: SearchServer, query: ReadQuery, way: Way): Promise<Outcome> {
  return (await takeWay(server, query, way)).outcome;
}

/** Each word by itself, to learn how much it tells when some must be dropped. */
function alone(words: string[], whole: Way[]): Counting[] {
  const lasts = whole.map((way) => way.words.at(-1));
  return words.map((word) => ({ words: [word], manner: lasts.includes(word) ? 'tolerant' : 'mended', filter: [] }));
}
