import type { Database } from '#domain/database.ts';
import type { Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { stableId } from '#domain/stable-id.ts';
import type { Candidate, CandidateMaker, RowRefusal } from './candidate.ts';
import {
  type KnownMaker,
  type KnownProduct,
  readKnownMakers,
  readKnownProducts,
  readListingOwners,
  readMergedProducts,
} from './intake-store.ts';
import { insertMakers, insertProducts, type NewMaker, raiseToMaker, updateProducts } from './intake-write-store.ts';
import {
  type IntakeProduct,
  isSameProduct,
  type Missing,
  mergeCandidate,
  missingForPublication,
  type RunFacts,
} from './merge-candidate.ts';
import type { RowKeys } from './row-keys.ts';

export type Decision =
  | { result: 'created' | 'updated' | 'unchanged'; state: IntakeProduct['state']; missing: Missing[] }
  | { result: 'refused'; refusal: RowRefusal };

/** What a run remembers of the rows before this batch, so that a dry run counts as a real one does. */
export interface RunMemory {
  makersSeen: RowKeys;
  makersRaised: RowKeys;
  makers: { created: number; matched: number };
}

interface Plan {
  makersMet: Set<string>;
  newMakers: Map<string, NewMaker>;
  raisedMakerIds: string[];
  leftMakerIds: string[];
  created: IntakeProduct[];
  updated: IntakeProduct[];
}

/**
 * Decides each candidate of a batch against the catalogue and, unless it is a dry run, writes them all, a handful of
 * statements for the whole batch. The keys of the candidates are distinct. Answers in their order.
 */
export async function takeBatch(
  tx: Database,
  candidates: Candidate[],
  facts: RunFacts,
  memory: RunMemory,
  dryRun: boolean,
): Promise<Decision[]> {
  const makers = await readKnownMakers(tx, [...new Set(candidates.flatMap(({ maker }) => maker?.identity ?? []))]);
  const identities = candidates.map(({ identity }) => identity);
  const products = await readKnownProducts(tx, identities);
  const merged = await readMergedProducts(tx, identities);
  const owners = await readListingOwners(
    tx,
    candidates.flatMap(({ listing }) => listing?.url ?? []),
  );
  const plan: Plan = {
    makersMet: new Set(),
    newMakers: new Map(),
    raisedMakerIds: [],
    leftMakerIds: [],
    created: [],
    updated: [],
  };
  const decisions = candidates.map((candidate): Decision => {
    const stored = products.get(candidate.identity) ?? null;
    const kept = stored ? undefined : merged.get(candidate.identity);
    if (kept !== undefined) return { result: 'refused', refusal: { code: 'merged', field: 'name', detail: kept } };
    const owner = candidate.listing && owners.get(candidate.listing.url);
    if (owner && owner.productId !== stored?.id) {
      return { result: 'refused', refusal: { code: 'listing-taken', field: 'link', detail: owner.slug } };
    }
    const makerId = decideMaker(candidate, stored, makers);
    if (!makerId.ok) return { result: 'refused', refusal: makerId.refusal };
    return decideProduct(candidate, stored, makerId.value, facts, plan, memory, makers);
  });
  if (!dryRun) await writePlan(tx, plan, facts);
  return decisions;
}

/** A seller's row never takes a product from its maker, nor one maker's from another, nor anything from who keeps it. */
function decideMaker(
  { maker }: Candidate,
  stored: KnownProduct | null,
  known: Map<string, KnownMaker>,
): Result<string | null, RowRefusal> {
  const kept = stored?.hasOwner ? stored.makerName : null;
  const meant = maker && known.get(maker.identity);
  if (kept !== null || meant?.hasOwner) {
    return { ok: false, refusal: { code: 'kept-by-owner', field: 'name', detail: kept ?? meant?.name ?? '' } };
  }
  if (!maker) return { ok: true, value: null };
  const id = meant?.id ?? stableId('maker', maker.identity);
  if (stored?.makerRole !== 'maker' || stored.makerId === id) return { ok: true, value: id };
  if (maker.role === 'seller') return { ok: true, value: stored.makerId };
  return { ok: false, refusal: { code: 'other-maker', field: 'maker', detail: stored.makerName ?? '' } };
}

function decideProduct(
  candidate: Candidate,
  stored: KnownProduct | null,
  makerId: string | null,
  facts: RunFacts,
  plan: Plan,
  memory: RunMemory,
  known: Map<string, KnownMaker>,
): Decision {
  const isRaise = planMaker(candidate.maker, makerId, plan, memory, known);
  const product = mergeCandidate(candidate, stored, makerId, facts);
  const missing = missingForPublication(product);
  if (!stored) {
    plan.created.push(product);
    return { result: 'created', state: product.state, missing };
  }
  const { makerRole: _role, makerName: _name, hasOwner: _owner, ...before } = stored;
  if (isSameProduct(product, before))
    return { result: isRaise ? 'updated' : 'unchanged', state: product.state, missing };
  plan.updated.push(product);
  if (stored.makerId && stored.makerId !== product.makerId) plan.leftMakerIds.push(stored.makerId);
  return { result: 'updated', state: product.state, missing };
}

/** Answers whether this row is the first to say that a known seller makes. */
function planMaker(
  maker: CandidateMaker | null,
  makerId: string | null,
  plan: Plan,
  memory: RunMemory,
  known: Map<string, KnownMaker>,
): boolean {
  if (!maker || !makerId) return false;
  const stored = known.get(maker.identity);
  if (!plan.makersMet.has(maker.identity)) {
    plan.makersMet.add(maker.identity);
    const isFirst = memory.makersSeen.add(maker.identity, '', 0) === 'first';
    if (isFirst) memory.makers[stored ? 'matched' : 'created']++;
  }
  if (!stored) {
    const planned = plan.newMakers.get(maker.identity);
    if (!planned) plan.newMakers.set(maker.identity, { ...maker, id: stableId('maker', maker.identity) });
    else if (maker.role === 'maker') planned.role = 'maker';
    return false;
  }
  const isRaise = maker.role === 'maker' && stored.role === 'seller';
  if (!isRaise || memory.makersRaised.add(maker.identity, '', 0) !== 'first') return false;
  plan.raisedMakerIds.push(stored.id);
  return true;
}

async function writePlan(tx: Database, plan: Plan, facts: RunFacts): Promise<void> {
  const { categories, now } = facts;
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  const newMakers = [...plan.newMakers.values()];
  await insertMakers(tx, newMakers, now);
  await raiseToMaker(tx, plan.raisedMakerIds);
  await insertProducts(tx, plan.created, now);
  await updateProducts(tx, plan.updated, now);
  await recordProductChanges(tx, ids(plan.created), { categories, now, isNew: true });
  await recordMakerChanges(tx, ids(newMakers), { categories, now, isNew: true });
  if (plan.updated.length > 0) await recordProductChanges(tx, ids(plan.updated), { categories, now, isNew: false });
  const changedMakers = [...new Set([...plan.raisedMakerIds, ...plan.leftMakerIds])];
  if (changedMakers.length > 0) await recordMakerChanges(tx, changedMakers, { categories, now, isNew: false });
}
