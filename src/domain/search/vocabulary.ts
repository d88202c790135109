/** Whether some document holds a word just so. */
export type KnowsWord = (word: string) => boolean;

/** Single letters and words with digits stand in no vocabulary: they may be anywhere. */
const isListed = /^[^0-9]{2,}$/;

/** Asks a list of all words, as `vocabulary-store.ts` keeps it. */
export function knowsWord(words: Iterable<string>): KnowsWord {
  const known = new Set(words);
  return (word) => known.has(word) || !isListed.test(word);
}
