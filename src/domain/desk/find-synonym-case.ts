import type { Actor } from '#domain/account/actor.ts';
import { parseSearchParams } from '#domain/search/search-params.ts';
import { groupsAround, type SynonymProposal } from '#domain/search/synonym-proposal.ts';
import { findProposal, listProposals } from '#domain/search/synonym-proposal-store.ts';
import type { Services } from '#domain/services.ts';
import { blankCase, type Case } from './case.ts';
import { decidesSynonyms } from './decide-synonyms.ts';
import { takeCase } from './queue-store.ts';

const termsSearched = 10;
const namesShown = 3;
const nearShown = 10;

/** Terms that wait, or waited, for the national team; null: there are none of this number for them. */
export async function findSynonymCase(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  caseId: string,
  { takes }: { takes: boolean },
): Promise<Case | null> {
  const synonym = decidesSynonyms(actor) ? await findProposal(db, caseId) : null;
  if (!synonym) return null;
  const { terms, createdAt: since, state } = synonym;
  const takenBy = takes && state === 'open' ? await takeCase(db, caseId, actor.userId, now()) : actor.userId;
  return { ...blankCase, id: caseId, kind: 'synonym', since, title: terms.join(', '), synonym, takenBy };
}

/** What a search of one term finds now. */
export interface TermFinds {
  term: string;
  total: { value: number; relation: 'exact' | 'at_least' };
  /** Of the first few. */
  names: string[];
  /** What was searched instead, where the engine put a spelling right. */
  corrected: string | null;
}

export interface SynonymLook {
  finds: TermFinds[];
  /** Groups that have one of the terms: they would be extended. */
  touched: string[][];
  /** Other groups and proposals with one of the words. */
  near: string[][];
}

/** What speaks for or against making terms equal: what each finds, and the groups around them. */
export async function lookAtSynonyms(
  { db, search, synonymGroups }: Pick<Services, 'db' | 'search' | 'synonymGroups'>,
  { id, terms }: Pick<SynonymProposal, 'id' | 'terms'>,
): Promise<SynonymLook> {
  const [finds, open] = await Promise.all([
    Promise.all(terms.slice(0, termsSearched).map((term) => findsOf(search, term))),
    listProposals(db, { limit: 200, isOpen: true }),
  ]);
  const others = open.filter((other) => other.id !== id).map((other) => other.terms);
  const { touched, near } = groupsAround(terms, synonymGroups());
  const waiting = groupsAround(terms, others);
  return { finds, touched, near: [...waiting.touched, ...waiting.near, ...near].slice(0, nearShown) };
}

async function findsOf(search: Services['search'], term: string): Promise<TermFinds> {
  const request = parseSearchParams(new URLSearchParams({ q: term }), 'page');
  const { total, hits, corrections } = await search.search({ ...request, perPage: namesShown });
  const names = hits.map(({ highlights }) => highlights.map(({ text }) => text).join(''));
  return { term, total, names, corrected: corrections.query };
}
