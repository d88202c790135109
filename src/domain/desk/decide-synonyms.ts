import { randomUUID } from 'node:crypto';
import { type Actor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { type NoteRefusal, readNote } from '#domain/moderation/decision-note.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { addSynonymGroup } from '#domain/search/synonym-group-store.ts';
import {
  faultOf,
  type ProposalState,
  readTerms,
  type SynonymProposal,
  synonymReasons,
} from '#domain/search/synonym-proposal.ts';
import { closeProposal, lockProposal } from '#domain/search/synonym-proposal-store.ts';
import type { Services } from '#domain/services.ts';

type Has = Pick<Services, 'db' | 'now' | 'synonymGroups'>;

/** `not-open`: how and when it was decided before. */
export type SynonymRefusal =
  | NotFound
  | Invalid
  | NoteRefusal
  | { code: 'not-open'; state: ProposalState; decidedAt: Date | null };

/** Equal terms change what everybody finds: the national team decides, no region alone. */
export function decidesSynonyms(actor: Actor): boolean {
  return isStaff(actor) && actor.regionCode === null;
}

/** Makes terms equal, as they were proposed or put right (between commas); searches follow at once. */
export async function approveSynonyms(
  { db, now: present, synonymGroups }: Has,
  actor: Actor,
  { proposalId, terms: typed }: { proposalId: string; terms: string },
): Promise<Result<null, SynonymRefusal>> {
  const now = present();
  return db.transaction(async (tx) => {
    const opened = await openProposal(tx, actor, proposalId);
    if (!opened.ok) return opened;
    const own = synonymGroups();
    const read = readTerms(typed, own);
    const added = read.ok ? await addSynonymGroup(tx, read.value, { own, id: randomUUID(), now }) : null;
    if (!read.ok || !added?.ok) {
      const fault = read.ok && added && !added.ok ? faultOf(added.refusal) : !read.ok ? read.refusal : null;
      return fail({ code: 'invalid' as const, fields: fault ? [{ field: 'terms', ...fault }] : [] });
    }
    const { terms: approvedTerms } = added.value;
    const decision = { state: 'approved', approvedTerms, reason: null, note: null } as const;
    await closeProposal(tx, proposalId, { ...decision, decidedBy: actor.userId, decidedAt: now });
    await logDecision(tx, actor, opened.value, { state: 'approved', terms: approvedTerms.join(', ') }, now);
    return ok(null);
  });
}

/** Leaves terms as they are, with a reason that whoever proposed them reads. */
export async function refuseSynonyms(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  { proposalId, reason: chosen, note: typed }: { proposalId: string; reason: string; note: string },
): Promise<Result<null, SynonymRefusal>> {
  const now = present();
  return db.transaction(async (tx) => {
    const opened = await openProposal(tx, actor, proposalId);
    if (!opened.ok) return opened;
    const reason = synonymReasons.find((known) => known === chosen);
    if (!reason) return fail({ code: 'reason-required' as const });
    const note = readNote(typed);
    if (!note.ok) return note;
    const decision = { state: 'refused', approvedTerms: null, reason, note: note.value } as const;
    await closeProposal(tx, proposalId, { ...decision, decidedBy: actor.userId, decidedAt: now });
    await logDecision(tx, actor, opened.value, { state: 'refused', terms: opened.value.terms.join(', ') }, now);
    return ok(null);
  });
}

async function openProposal(
  tx: Database,
  actor: Actor,
  proposalId: string,
): Promise<Result<SynonymProposal, SynonymRefusal>> {
  const proposal = decidesSynonyms(actor) ? await lockProposal(tx, proposalId) : null;
  if (!proposal) return fail({ code: 'not-found' });
  const { state, decidedAt } = proposal;
  return state === 'open' ? ok(proposal) : fail({ code: 'not-open', state, decidedAt });
}

async function logDecision(
  tx: Database,
  actor: Actor,
  { id, terms }: SynonymProposal,
  after: { state: 'approved' | 'refused'; terms: string },
  now: Date,
): Promise<void> {
  const act = { actor, action: `synonym.${after.state}`, subject: 'synonym', subjectId: id } as const;
  await recordAct(tx, { ...act, before: { state: 'open', terms: terms.join(', ') }, after }, now);
}
