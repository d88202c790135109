/** In about how many documents a word stands just so; 0: in none. */
export type DocumentsOf = (word: string) => number;

export interface VocabularyWord {
  word: string;
  documents: number;
}

/** Single letters and words with digits stand in no vocabulary: they may be anywhere. */
const isListed = /^[^0-9]{2,}$/;

/** Asks a list of all words, as `vocabulary-store.ts` keeps it. */
export function documentsOf(words: VocabularyWord[]): DocumentsOf {
  const known = new Map(words.map(({ word, documents }) => [word, documents]));
  return (word) => known.get(word) ?? (isListed.test(word) ? 0 : 1);
}
