import { queryWords } from './synonyms.ts';

const longestTermWords = 3;

/**
 * A query again in words of the same meaning: each term of it that stands in one of `groups`, replaced by each of the
 * others; the longest term that begins at a word counts. At most `most`, in order of the words, then of the group.
 */
export function equalQueries(query: string, groups: string[][], most: number): string[] {
  const words = query.trim().split(/\s+/);
  const groupOf = new Map(groups.flatMap((group) => group.map((term) => [keyOf(term), group] as const)));
  const found = new Map([[keyOf(query), query]]);
  for (let at = 0, length = 1; at < words.length; at += length) {
    length = termLengthAt(words, at, groupOf);
    for (const term of groupOf.get(keyOf(words.slice(at, at + length).join(' '))) ?? []) {
      const equal = words.toSpliced(at, length, term).join(' ');
      if (!found.has(keyOf(equal))) found.set(keyOf(equal), equal);
    }
  }
  return [...found.values()].slice(1, most + 1);
}

function termLengthAt(words: string[], at: number, groupOf: Map<string, string[]>): number {
  const longest = Math.min(longestTermWords, words.length - at);
  for (let length = longest; length > 1; length -= 1)
    if (groupOf.has(keyOf(words.slice(at, at + length).join(' ')))) return length;
  return 1;
}

/** `oleh-oleh` and `oleh oleh` are one term. */
function keyOf(term: string): string {
  return queryWords(term).join(' ');
}
