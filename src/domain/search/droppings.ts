import type { FilterReading } from './read-filters.ts';
import { isAboutSale } from './sale-words.ts';

const mostDroppedAlone = 5;

/** As few words as can be, the rarest before others: each alone, then the two rarest, the three, … never all. */
export function droppings(rarestFirst: string[]): string[][] {
  if (rarestFirst.length < 2) return [];
  const alone = rarestFirst.slice(0, mostDroppedAlone).map((word) => [word]);
  const more = rarestFirst.slice(1, -1).map((_, at) => rarestFirst.slice(0, at + 2));
  return [...alone, ...more];
}

/**
 * The words of a query in the order in which to do without them: unknown ones, those about the sale, certificates,
 * places, the others; among those the rarest. What a thing must be like or come from goes before what it is: "amplang
 * halal" means amplang.
 */
export function leastTellingFirst(
  words: string[],
  documentsOf: (word: string) => number,
  { readable, named }: FilterReading,
): string[] {
  const certificates = new Set(readable.flatMap(({ kept }) => kept));
  const places = new Set(named.flatMap((place) => place.words.split(' ')));
  const rankOf = (word: string) =>
    documentsOf(word) === 0 ? 0 : isAboutSale(word) ? 1 : certificates.has(word) ? 2 : places.has(word) ? 3 : 4;
  return words.toSorted((a, b) => rankOf(a) - rankOf(b) || documentsOf(a) - documentsOf(b));
}
