import * as z from 'zod';
import { isReduplication, joined, type WrittenWord, writtenWords } from './normalise.ts';

const groupsSchema = z.array(z.array(z.string().min(1)).min(2));
/** Server limit of Meilisearch: equal terms of one term. */
export const mostTerms = 50;

/** A term as the words that must follow each other: `buah tangan` is `['buah', 'tangan']`. */
export type Phrase = string[];

/** Groups of mutually equal terms. A term of several words is equal as a phrase, never word by word. */
export class Synonyms {
  readonly #byFirstWord = new Map<string, { phrase: Phrase; group: Phrase[] }[]>();
  readonly #groups: readonly Phrase[][];
  readonly #words: readonly string[];

  constructor(groups: Phrase[][]) {
    this.#groups = groups;
    for (const group of groups) {
      for (const phrase of group) {
        const [first] = phrase;
        if (!first) continue;
        const known = this.#byFirstWord.get(first) ?? [];
        known.push({ phrase, group });
        known.sort((a, b) => b.phrase.length - a.phrase.length);
        this.#byFirstWord.set(first, known);
      }
    }
    this.#words = groups.flat().flatMap((phrase) => (phrase.length === 1 ? phrase : []));
  }

  /** Every group with all its terms. */
  groups(): readonly Phrase[][] {
    return this.#groups;
  }

  /** Terms of several words that stand in these words as phrases. */
  longTermsIn(words: string[]): Phrase[] {
    const found: Phrase[] = [];
    for (const [at, first] of words.entries()) {
      for (const { phrase } of this.#byFirstWord.get(first) ?? []) {
        if (phrase.length > 1 && phrase.every((word, step) => words[at + step] === word)) found.push(phrase);
      }
    }
    return found;
  }

  /** Every term of one word: a misspelt one is corrected to it even where no document holds it. */
  words(): readonly string[] {
    return this.#words;
  }

  /** The longest term that begins at `words[at]` (of at least `shortest` words), with all terms equal to it; null: none. */
  matchAt(words: string[], at: number, shortest = 1): { length: number; equal: Phrase[] } | null {
    const begun = this.#byFirstWord.get(words[at] ?? '') ?? [];
    const matching = begun.filter(
      ({ phrase }) => phrase.length >= shortest && phrase.every((word, step) => words[at + step] === word),
    );
    const [longest] = matching;
    if (!longest) return null;
    const { length } = longest.phrase;
    const groups = matching.filter(({ phrase }) => phrase.length === length).flatMap(({ group }) => group);
    const equal = groups.filter((phrase) => phrase.join(' ') !== longest.phrase.join(' '));
    return {
      length,
      equal: [...new Map(equal.map((phrase) => [phrase.join(' '), phrase])).values()].slice(0, mostTerms),
    };
  }
}

/** Reads `content/sinonim.yaml`, already parsed from YAML: a list of lists of terms. Throws with Zod's account. */
export function parseSynonymGroups(parsed: unknown): string[][] {
  return groupsSchema.parse(parsed);
}

/** The same, compiled. */
export function parseSynonyms(parsed: unknown): Synonyms {
  return new Synonyms(parseSynonymGroups(parsed).map((group) => group.map(queryWords)));
}

/** The words of a query or a term in order: reduplications joined (`oleholeh`), other compounds word by word. */
export function queryWords(text: string): string[] {
  return queryWordsOf(writtenWords(text));
}

/** The same of words already taken apart. */
export function queryWordsOf(words: WrittenWord[]): string[] {
  return words.flatMap((word) => (isReduplication(word) ? [joined(word)] : word));
}
