import { queryUnits, type Unit } from '#domain/search/query-units.ts';
import { rootOf } from '#domain/search/roots.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { DocumentsOf } from '#domain/search/vocabulary.ts';

/** The server looks at no more words of a query than these. */
export const mostWords = 10;

/**
 * How the words of a query may be sent. `strict`: each as it is, or as a synonym says it. `roots`: the same by their
 * roots. `begun`: the last word may go on. `mended`: slips in any word. `tolerant`: both.
 */
export type Manner = 'strict' | 'roots' | 'begun' | 'mended' | 'tolerant';

/** Whether hits may hold a word otherwise than sent: the server mends slips in beginnings too. */
export function mayMend(manner: Manner): boolean {
  return manner === 'mended' || mayGoOn(manner);
}

/** Whether the last word may be the beginning of another. */
export function mayGoOn(manner: Manner): boolean {
  return manner === 'begun' || manner === 'tolerant';
}

/**
 * A query as the server is to read it: a word within quotes stands for itself only, which leaves out slips but also
 * synonyms, so words that have any go without (their slips are switched off in the settings); the last word is taken
 * as a beginning unless a space follows.
 */
export function queryText(words: string[], manner: Manner, synonyms: Synonyms): string {
  if (words.length === 0) return '';
  if (manner === 'tolerant') return words.join(' ');
  if (manner === 'mended') return `${words.join(' ')} `;
  const units = sentUnits(words, manner, synonyms);
  const parts = units.map((unit) => (hasSynonyms(unit) ? unit.typed.join(' ') : unit.typed.map(exact).join(' ')));
  if (manner !== 'begun') return `${parts.join(' ')} `;
  const last = units.at(-1)?.typed.join(' ') ?? '';
  return [...parts.slice(0, -1), last].join(' ');
}

function sentUnits(words: string[], manner: Manner, synonyms: Synonyms): Unit[] {
  return queryUnits(manner === 'roots' ? words.map((word) => rootOf(word) ?? word) : words, synonyms);
}

/** Whether the server may find anything for such a query: false where a word that is to stand for itself stands nowhere. */
export function mayFind(words: string[], manner: Manner, synonyms: Synonyms, documentsOf: DocumentsOf): boolean {
  if (manner === 'tolerant' || manner === 'mended') return true;
  const units = sentUnits(words, manner, synonyms);
  const exactly = manner === 'begun' ? units.slice(0, -1) : units;
  return exactly.every((unit) => hasSynonyms(unit) || unit.typed.every(documentsOf));
}

function exact(word: string): string {
  return `"${word}"`;
}

function hasSynonyms({ typed, choices }: Unit): boolean {
  return typed.length > 1 || choices.length > 1;
}

/** Words that tell something, each once: stop words go, unless there is nothing else. */
export function tellingWords(words: string[], synonyms: Synonyms): string[] {
  return [...new Set(queryUnits(words, synonyms).flatMap(({ typed }) => typed))];
}
