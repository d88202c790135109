import { plainText } from '#domain/plain-text.ts';
import { fail, type Result } from '#domain/result.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import { checkGroup, type GroupRefusal } from './synonym-group.ts';
import { queryWords } from './synonyms.ts';

export const proposalStates = ['open', 'approved', 'refused'] as const;
export type ProposalState = (typeof proposalStates)[number];
/** Why terms are not made equal; the curator adds words. */
export const synonymReasons = ['other-meaning', 'known', 'misspelling', 'worse', 'other'] as const;
export type SynonymReason = (typeof synonymReasons)[number];

/** Terms that somebody thinks equal. */
export interface SynonymProposal {
  id: string;
  terms: string[];
  query: string | null;
  searches: number | null;
  why: string | null;
  /** Null: the account was erased. */
  proposedBy: string | null;
  createdAt: Date;
  state: ProposalState;
  approvedTerms: string[] | null;
  reason: SynonymReason | null;
  note: string | null;
  decidedAt: Date | null;
}

const longestTold = 40;

/** Terms as they were typed, between commas or on lines of their own, as a group that may stand beside these. */
export function readTerms(typed: string, groups: string[][]): Result<string[], Omit<FieldRefusal, 'field'>> {
  const terms = plainText(typed)
    .split(/[,;=\n]/)
    .filter((term) => term.trim() !== '');
  const checked = checkGroup(terms, groups);
  return checked.ok ? checked : fail(faultOf(checked.refusal));
}

/** What is wrong with a group, as a form says it beside its field. */
export function faultOf(refusal: GroupRefusal): Omit<FieldRefusal, 'field'> {
  switch (refusal.code) {
    case 'too-few':
      return { code: 'terms-too-few' };
    case 'too-many':
      return { code: 'terms-too-many', detail: refusal.most };
    case 'two-groups':
      return { code: 'terms-two-groups', detail: refusal.terms.join(', ') };
    case 'nothing-new':
      return { code: 'terms-nothing-new', detail: refusal.group.join(', ') };
    default: {
      const { code, term } = refusal;
      return { code: `term-${code}`, detail: term.length > longestTold ? `${term.slice(0, longestTold)}…` : term };
    }
  }
}

/** Groups that have one of the terms, which it would extend, and others that share a word with one. */
export function groupsAround(terms: string[], groups: string[][]): { touched: string[][]; near: string[][] } {
  const keys = new Set(terms.map((term) => queryWords(term).join(' ')));
  const words = new Set(terms.flatMap(queryWords));
  const touched = groups.filter((group) => group.some((term) => keys.has(queryWords(term).join(' '))));
  const near = groups.filter(
    (group) => !touched.includes(group) && group.some((term) => queryWords(term).some((word) => words.has(word))),
  );
  return { touched, near };
}
