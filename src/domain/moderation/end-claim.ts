import { recordAct } from '#domain/account/audit-log-store.ts';
import { claimReasons } from '#domain/claim/claim-reason.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { decideClaim } from '#domain/claim/own-claim-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type NoteRefusal, readNote } from './decision-note.ts';
import type { EditServices } from './editing.ts';
import {
  type ClaimDecisionRefusal,
  decidedState,
  openClaimDecision,
  recordClaimChange,
} from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

export interface EndClaimInput {
  claimId: string;
  /** One of `claimReasons`, as it was chosen. */
  reason: string;
  /** What the maker will read. */
  note: string;
}

/** What all that ends or sends back a claim has in common; `check` says why it cannot be done, or null. */
export async function endClaim<Refusal>(
  services: EditServices,
  decider: Decider,
  { claimId, reason: chosen, note }: EndClaimInput,
  end: {
    action: string;
    /** Null: it stays open, and waits for another paper. */
    field: 'refusedAt' | 'revokedAt' | null;
    check: (claim: OwnClaim) => { ok: false; refusal: Refusal } | null;
  },
): Promise<Result<null, Refusal | Exclude<ClaimDecisionRefusal, { code: 'not-open' }> | NoteRefusal>> {
  const { db, now } = services;
  const reason = claimReasons.find((known) => known === chosen);
  if (!reason) return fail({ code: 'reason-required' });
  const read = readNote(note);
  if (!read.ok) return read;
  return db.transaction(async (tx) => {
    const opened = await openClaimDecision(tx, decider, claimId);
    if (!opened.ok) return opened;
    const { claim, maker } = opened.value;
    const refusal = end.check(claim);
    if (refusal) return refusal;
    const actor = decider === 'operator' ? null : decider;
    const decision = { decidedBy: actor?.userId ?? null, decidedAt: now(), reason, note: read.value };
    await decideClaim(tx, claimId, { ...decision, ...(end.field && { [end.field]: now() }) });
    if (end.field) await recordClaimChange(tx, opened.value, services);
    const act = { actor, makerId: maker.id, subject: 'claim', subjectId: claimId } as const;
    const before = { claim: decidedState(claim) ?? 'open' };
    const after = { claim: end.action.replace('claim.', '') };
    const details = { type: claim.type, reason, since: claim.waitingSince?.toISOString() ?? null };
    await recordAct(tx, { ...act, action: end.action, details, before, after }, now());
    return ok(null);
  });
}
