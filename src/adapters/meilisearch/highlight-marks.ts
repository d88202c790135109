import { plainWords } from '#domain/search/normalise.ts';
import type { SearchHit } from '#domain/search/search-engine.ts';

/** Around what matched. No text of people holds these characters, and no page shows them. */
export const marks = { highlightPreTag: '\u{e0d1}', highlightPostTag: '\u{e0d2}' } as const;
const marked = new RegExp(`${marks.highlightPreTag}(.*?)${marks.highlightPostTag}`, 'su');
const anyMark = new RegExp(`[${marks.highlightPreTag}${marks.highlightPostTag}]`, 'gu');

/** A text with marks as pieces, which put together are the text. */
export function piecesOf(formatted: string): SearchHit['highlights'] {
  return formatted
    .split(marked)
    .map((text, at) => ({ text: text.replace(anyMark, ''), matched: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** A word with a mark in it: of one that was only begun, the part that matched is marked. */
export interface MarkedWord {
  word: string;
  part: string;
}

/** The marked words of all the texts of a value, however nested. */
export function markedWords(value: unknown): MarkedWord[] {
  if (typeof value === 'string') return wordsMarkedIn(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(markedWords) : [];
}

function wordsMarkedIn(formatted: string): MarkedWord[] {
  const pieces = piecesOf(formatted);
  return pieces.flatMap(({ text, matched }, at) => {
    if (!matched) return [];
    const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(pieces[at + 1]?.text ?? '')?.[0] ?? '';
    const parts = plainWords(text);
    const words = plainWords(text + rest);
    return words.map((word, place) => ({ word, part: parts[place] ?? word }));
  });
}
