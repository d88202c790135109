import { droppings, leastTellingFirst } from '#domain/search/droppings.ts';
import { type Reading, type ReadQuery, readingsOf } from '#domain/search/read-query.ts';
import { rootOf } from '#domain/search/roots.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type Manner, mostWords, tellingWords } from './query-text.ts';

/** One way to take a query. */
export interface Way {
  reading: Reading;
  /** What is searched for, each word once. */
  words: string[];
  /** Words of the reading that are left out. */
  dropped: string[];
  manner: Manner;
}

const mostDroppingWays = 24;

/**
 * The ways to take a query with all its words, the least change first: as typed, by roots, as begun, with the filters
 * read from the words before those as words, and only then with slips put right. The server looks at ten words; those
 * beyond are left out of every way.
 */
export function wholeWays(query: ReadQuery, synonyms: Synonyms): Way[] {
  const readings = readingsOf(query).map((reading) => {
    const telling = tellingWords(reading.words, synonyms);
    return { reading, words: telling.slice(0, mostWords), dropped: telling.slice(mostWords) };
  });
  const asTyped = readings.flatMap((way) => mannersAsTyped(way.words).map((manner) => ({ ...way, manner })));
  const tolerant = readings
    .filter(({ words }) => words.length > 0)
    .map((way) => ({ ...way, manner: 'tolerant' as const }));
  return [...asTyped, ...tolerant];
}

function mannersAsTyped(words: string[]): Manner[] {
  if (words.length === 0) return ['strict'];
  return words.some((word) => rootOf(word)) ? ['strict', 'roots', 'begun'] : ['strict', 'begun'];
}

/** The same with as few words dropped as can be, those that tell least before others. */
export function droppingWays(whole: Way[], { filters }: ReadQuery, documentsOf: (word: string) => number): Way[] {
  const ways = whole.filter(({ manner }) => manner === 'tolerant');
  const all = [...new Set(ways.flatMap(({ words }) => words))];
  return droppings(leastTellingFirst(all, documentsOf, filters))
    .flatMap((dropped) => ways.map((way) => without(way, dropped)))
    .filter(({ words }) => words.length > 0)
    .slice(0, mostDroppingWays)
    .flatMap((way) => [{ ...way, manner: 'strict' as const }, way]);
}

/** Where the last word goes, the one before it does not become a beginning. */
function without(way: Way, dropped: string[]): Way {
  const left = way.words.filter((word) => dropped.includes(word));
  const words = way.words.filter((word) => !left.includes(word));
  const manner = words.at(-1) === way.words.at(-1) ? way.manner : 'mended';
  return { ...way, words, dropped: [...left, ...way.dropped], manner };
}

/** Whether two ways taken from the same query are one. */
export function isSameWay(a: Way, b: Way): boolean {
  return a.reading === b.reading && a.manner === b.manner && a.words.join(' ') === b.words.join(' ');
}
