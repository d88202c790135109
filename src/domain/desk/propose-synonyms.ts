import { randomUUID } from 'node:crypto';
import { type Actor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Invalid, NotFound } from '#domain/moderation/editing.ts';
import { plainLine } from '#domain/plain-text.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { countMisses, listMisses, type SearchMiss } from '#domain/search/search-miss-store.ts';
import { readTerms, type SynonymProposal } from '#domain/search/synonym-proposal.ts';
import { insertProposal, isProposed, listProposals } from '#domain/search/synonym-proposal-store.ts';
import type { Services } from '#domain/services.ts';
import { type FieldRefusal, readLine } from '#domain/typed-text.ts';

const missDays = 30;
const missesShown = 50;
const proposalsShown = 20;
const longestQuery = 80;
/** Characters of why terms are equal. */
export const longestWhy = 200;

type Has = Pick<Services, 'db' | 'now' | 'synonymGroups'>;

export interface SynonymDesk {
  /** Searches of the last thirty days that found nothing, the most frequent first. */
  misses: SearchMiss[];
  /** What was proposed, and what became of it, the latest first. */
  proposals: SynonymProposal[];
}

/** What is asked for and not found, and which terms somebody thinks equal: the same for every region. */
export async function findSynonymDesk(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
): Promise<Result<SynonymDesk, NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const [misses, proposals] = await Promise.all([
    listMisses(db, firstDay(now()), missesShown),
    listProposals(db, { limit: proposalsShown }),
  ]);
  return ok({ misses, proposals });
}

export interface SynonymInput {
  /** As typed, between commas. */
  terms: string;
  why: string;
  /** The search without results that led to it; empty: none did. */
  query: string;
}

/** Lets terms wait for the national team; any curator may think them equal. */
export async function proposeSynonyms(
  { db, now: present, synonymGroups }: Has,
  actor: Actor,
  { terms: typed, why: typedWhy, query: typedQuery }: SynonymInput,
): Promise<Result<{ id: string }, NotFound | Invalid>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  const now = present();
  const terms = readTerms(typed, synonymGroups());
  const why = readLine(typedWhy, { max: longestWhy });
  const faults: FieldRefusal[] = [];
  if (!terms.ok) faults.push({ field: 'terms', ...terms.refusal });
  if (!why.ok) faults.push({ field: 'why', ...why.refusal });
  if (!terms.ok || !why.ok) return fail({ code: 'invalid', fields: faults });
  const query = plainLine(typedQuery).slice(0, longestQuery);
  const searches = await countMisses(db, query, firstDay(now));
  return db.transaction(async (tx) => {
    if (await isProposed(tx, terms.value))
      return fail({ code: 'invalid' as const, fields: [{ field: 'terms', code: 'terms-waiting' }] });
    const id = randomUUID();
    const led = searches > 0 ? { query, searches } : { query: null, searches: null };
    const proposal = { id, terms: terms.value, ...led, why: why.value, proposedBy: actor.userId, createdAt: now };
    await insertProposal(tx, proposal);
    const act = { actor, action: 'synonym.propose', subject: 'synonym', subjectId: id } as const;
    const after = { state: 'open', terms: terms.value.join(', ') };
    await recordAct(tx, { ...act, before: { state: null }, after }, now);
    return ok({ id });
  });
}

function firstDay(now: Date): string {
  return jakartaDay(new Date(now.getTime() - (missDays - 1) * 86_400_000));
}
