import { allowedEdits, editDistance } from '#domain/search/edit-distance.ts';
import { plainWords } from '#domain/search/normalise.ts';
import { rootOf } from '#domain/search/roots.ts';
import type { Corrections } from '#domain/search/search-engine.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import { markedTexts } from './highlight-marks.ts';
import type { Way } from './query-ways.ts';

/** What a hit held in place of a word that was typed. */
export interface Replaced {
  from: string;
  to: string;
}

/** One edit more than is allowed: the server counts a wrong first letter as two. */
const spareEdits = 1;

/**
 * Which words of the query the hits hold otherwise than typed, as the marks of the first hit that shows it tell.
 * A word in `known`, which some
 * document holds just so, is no slip.
 */
export function replacedWords(
  { words, manner }: Way,
  hits: { _formatted?: unknown }[],
  synonyms: Synonyms,
  known: Set<string>,
): Replaced[] {
  if (manner !== 'tolerant') return [];
  const marked = hits.map(({ _formatted }) => [...new Set(markedTexts(_formatted).flatMap(plainWords))]);
  const right = new Set([...known, ...synonyms.groups().flat(2)]);
  return words.flatMap((from, at) => {
    if (right.has(from)) return [];
    const isLast = at === words.length - 1;
    const isAsTyped = (word: string) =>
      word === from || rootOf(word) === from || rootOf(from) === word || (isLast && word.startsWith(from));
    if (marked.some((found) => found.some(isAsTyped))) return [];
    for (const found of marked) {
      const to = nearest(from, found, words) ?? spaced(from, found);
      if (to !== null) return [{ from, to }];
    }
    return [];
  });
}

function nearest(from: string, found: string[], words: string[]): string | null {
  const limit = allowedEdits(from) + spareEdits;
  const near = found
    .filter((word) => !words.includes(word))
    .map((word) => ({ word, edits: editDistance(from, word, limit) }))
    .filter(({ edits }) => edits <= limit)
    .toSorted((a, b) => a.edits - b.edits);
  return near[0]?.word ?? null;
}

/** `kopigayo` as the two words that a hit holds. */
function spaced(from: string, found: string[]): string | null {
  const first = found.find((word) => from.startsWith(word) && found.includes(from.slice(word.length)));
  return first === undefined ? null : `${first} ${from.slice(first.length)}`;
}

export function correctionsOf({ words, dropped }: Way, replaced: Replaced[]): Corrections {
  if (replaced.length === 0 && dropped.length === 0) return { replaced, dropped, query: null };
  const replacements = new Map(replaced.map(({ from, to }) => [from, to]));
  return { replaced, dropped, query: words.map((word) => replacements.get(word) ?? word).join(' ') };
}
