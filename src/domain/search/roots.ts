import { Stemmer } from 'sastrawijs';

const stemmer = new Stemmer();
const shortestRoot = 3;

/**
 * The Indonesian root of a normalised word, null where it is its own: `tenunan` has `tenun`. Roots are added to a
 * document, never put in a word's place: the stemmer also says that `kerajinan` has `rajin`.
 */
export function rootOf(word: string): string | null {
  if (word.length <= shortestRoot || /[^a-z]/.test(word)) return null;
  const root = stemmer.stem(word);
  return root !== word && root.length >= shortestRoot ? root : null;
}
