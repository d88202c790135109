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

/** What is marked in any of the texts of a value, however nested. */
export function markedTexts(value: unknown): string[] {
  if (typeof value === 'string') return piecesOf(value).flatMap(({ text, matched }) => (matched ? [text] : []));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(markedTexts) : [];
}
