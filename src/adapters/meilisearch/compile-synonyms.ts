import type { Synonyms } from '#domain/search/synonyms.ts';

/** What the server allows: equal terms of one term, and words of a term. */
const mostEqual = 50;
const mostWords = 3;

/**
 * Groups as the server's settings have them: each term with all equal to it. The server matches a term of several words
 * where they follow each other in the query, but in documents wherever they stand in one field: there such a term is
 * looked for as the one word that `addedForms` puts into documents.
 */
export function compileSynonyms(synonyms: Synonyms): Record<string, string[]> {
  const equal = new Map<string, Set<string>>();
  for (const group of synonyms.groups()) {
    for (const phrase of group) {
      if (phrase.length > mostWords) continue;
      const others = group.map((other) => other.join('')).filter((other) => other !== phrase.join(''));
      const known = equal.get(phrase.join(' ')) ?? new Set();
      for (const other of others) known.add(other);
      equal.set(phrase.join(' '), known);
    }
  }
  const terms = [...equal].filter(([, others]) => others.size > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(terms.map(([term, others]) => [term, [...others].toSorted().slice(0, mostEqual)]));
}

/** Words that are right as they stand, since an editor wrote them: the server takes none of them for a slip. */
export function knownWords(synonyms: Synonyms): string[] {
  return [...new Set(synonyms.groups().flat(2))].toSorted();
}
