import { allowedEdits, editDistance } from '#domain/search/edit-distance.ts';
import { rootOf } from '#domain/search/roots.ts';
import type { Corrections } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { type MarkedWord, markedWords } from './highlight-marks.ts';
import { mayGoOn, mayMend } from './query-text.ts';
import type { Way } from './query-ways.ts';

interface MarkedHit {
  _formatted?: unknown;
}

/** One edit more than is allowed: the server counts a wrong first letter as two. */
const spareEdits = 1;

/**
 * For each word that hits hold otherwise than typed: the words marked in its place, those of the first hit before
 * others. A term that an editor wrote is right as it stands, and the beginning of a word is no slip.
 */
export function matchedInstead(way: Way, hits: MarkedHit[], synonyms: Synonyms): Map<string, string[]> {
  return new Map(matchedWords(way, hits, synonyms).map(({ word, instead }) => [word, instead]));
}

interface MatchedWord {
  word: string;
  /** Some hit holds it as typed, by its root or, the last one, as a beginning. */
  isHeld: boolean;
  instead: string[];
}

function matchedWords({ words, manner }: Way, hits: MarkedHit[], synonyms: Synonyms): MatchedWord[] {
  if (!mayMend(manner)) return [];
  const marked = hits.map(({ _formatted }) => markedWords(_formatted));
  const right = new Set(synonyms.groups().flat(2));
  return words
    .filter((word) => !right.has(word))
    .map((word) => {
      const isBegun = mayGoOn(manner) && word === words.at(-1);
      const isAsTyped = ({ word: found }: MarkedWord) =>
        found === word || rootOf(found) === word || rootOf(word) === found || (isBegun && found.startsWith(word));
      const otherwise = marked.filter((found) => !found.some(isAsTyped));
      const instead = otherwise.flatMap((found) => nearest(word, found, words) ?? spaced(word, found) ?? []);
      return { word, isHeld: otherwise.length < marked.length, instead: [...new Set(instead)] };
    });
}

function nearest(word: string, found: MarkedWord[], words: string[]): string | null {
  const limit = allowedEdits(word) + spareEdits;
  const near = found
    .filter((other) => !words.includes(other.word))
    .map((other) => ({
      other: other.word,
      edits: Math.min(editDistance(word, other.word, limit), editDistance(word, other.part, limit)),
    }))
    .filter(({ edits }) => edits <= limit)
    .toSorted((a, b) => a.edits - b.edits);
  return near[0]?.other ?? null;
}

/** `kopigayo` as the two words that a hit holds. */
function spaced(word: string, found: MarkedWord[]): string | null {
  const parts = new Set(found.map(({ part }) => part));
  const first = [...parts].find((part) => word.startsWith(part) && parts.has(word.slice(part.length)));
  return first === undefined ? null : `${first} ${word.slice(first.length)}`;
}

/** What to tell of a way: a word in `known`, which some document holds just so, is no slip. */
export function correctionsOf(way: Way, hits: MarkedHit[], synonyms: Synonyms, known: Set<string>): Corrections {
  const { words, dropped } = way;
  const replaced = matchedWords(way, hits, synonyms).flatMap(({ word: from, isHeld, instead: [to] }) =>
    to === undefined || isHeld || known.has(from) ? [] : [{ from, to }],
  );
  if (replaced.length === 0 && dropped.length === 0) return { replaced, dropped, query: null };
  const replacements = new Map(replaced.map(({ from, to }) => [from, to]));
  return { replaced, dropped, query: words.map((word) => replacements.get(word) ?? word).join(' ') };
}
