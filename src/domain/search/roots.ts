import { Stemmer } from 'sastrawijs';

const stemmer = new Stemmer();
const shortestRoot = 3;
const mostRemembered = 20_000;
const remembered = new Map<string, string | null>();

/**
 * The Indonesian root of a normalised word, null where it is its own: `tenunan` has `tenun`. Roots are added to a
 * document, never put in a word's place: the stemmer also says that `kerajinan` has `rajin`.
 */
export function rootOf(word: string): string | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const root = findRoot(word);
  remembered.set(word, root);
  return root;
}

function findRoot(word: string): string | null {
  if (word.length <= shortestRoot || /[^a-z]/.test(word)) return null;
  const root = stemmer.stem(word);
  return root !== word && root.length >= shortestRoot ? root : null;
}
