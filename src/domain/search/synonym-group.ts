import { fail, ok, type Result } from '#domain/result.ts';
import { plainWords } from './normalise.ts';
import { isAboutSomebody } from './search-miss.ts';
import { stopWords } from './stop-words.ts';
import { mostTerms, queryWords } from './synonyms.ts';

const mostWordsOfATerm = 3;
const longestTerm = 60;

/** Why a group cannot be added. `term` is the one that is wrong, `group` the one that has it already. */
export type GroupRefusal =
  | { code: 'too-few' }
  | { code: 'too-many'; most: number }
  | { code: 'personal' | 'not-words' | 'too-long' | 'stop-word' | 'repeated'; term: string }
  | { code: 'two-groups'; terms: [string, string] }
  | { code: 'nothing-new'; group: string[] };

/**
 * A group of equal terms as it may be added to `existing` ones: 2 to 50 terms of one to three words, lower case, no
 * term that is only a stop word or could be about somebody. A term stands in one group only, so terms may extend one existing group, not join two.
 */
export function checkGroup(given: string[], existing: string[][]): Result<string[], GroupRefusal> {
  const terms = given.map(cleaned);
  for (const [at, term] of terms.entries()) {
    const code = termFault(term, terms.slice(0, at));
    if (code) return fail({ code, term });
  }
  if (terms.length < 2) return fail({ code: 'too-few' });
  const known = terms.flatMap((term) => {
    const group = groupOf(term, existing);
    return group ? [{ term, group }] : [];
  });
  const [first] = known;
  const other = known.find(({ group }) => group !== first?.group);
  if (first && other) return fail({ code: 'two-groups', terms: [first.term, other.term] });
  if (first && known.length === terms.length) return fail({ code: 'nothing-new', group: first.group });
  const size = (first?.group.length ?? 0) + terms.length - known.length;
  return size > mostTerms ? fail({ code: 'too-many', most: mostTerms }) : ok(terms);
}

/**
 * The groups that searches use: `own` ones of the content, with the added ones in order. An added term that stands in
 * another group by now is left out: groups are extended, never joined.
 */
export function mergeGroups(own: string[][], added: string[][]): string[][] {
  const merged = own.map((group) => [...group]);
  for (const terms of added) {
    const home = terms.map((term) => groupOf(term, merged)).find((group) => group !== undefined);
    const fresh = terms.filter((term) => !groupOf(term, merged));
    if (home) home.push(...fresh.slice(0, Math.max(0, mostTerms - home.length)));
    else if (fresh.length > 1) merged.push(fresh.slice(0, mostTerms));
  }
  return merged;
}

function cleaned(term: string): string {
  return term.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function termFault(term: string, before: string[]): Extract<GroupRefusal, { term: string }>['code'] | null {
  if (isAboutSomebody(term)) return 'personal';
  const words = plainWords(term);
  if (words.length === 0 || !/^[\p{L}\p{M}\p{N}' -]+$/u.test(term)) return 'not-words';
  if (words.length > mostWordsOfATerm || term.length > longestTerm) return 'too-long';
  if (words.every((word) => stopWords.has(word))) return 'stop-word';
  return before.some((other) => keyOf(other) === keyOf(term)) ? 'repeated' : null;
}

function groupOf(term: string, groups: string[][]): string[] | undefined {
  const key = keyOf(term);
  return groups.find((group) => group.some((other) => keyOf(other) === key));
}

function keyOf(term: string): string {
  return queryWords(term).join(' ');
}
