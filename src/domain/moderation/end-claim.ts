import { recordAct } from '#domain/account/audit-log-store.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { updateClaim } from '#domain/claim/own-claim-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readProse, type TextRefusal } from '#domain/typed-text.ts';
import type { EditServices } from './editing.ts';
import { type ClaimDecisionRefusal, openClaimDecision, recordClaimChange } from './open-claim-decision.ts';
import type { Decider } from './open-decision.ts';

export interface EndClaimInput {
  claimId: string;
  /** What the maker will read. */
  note: string;
}

const longestNote = 1_000;

/** What refusing and revoking have in common; `check` says why it cannot be done, or null. */
export async function endClaim<Refusal>(
  services: EditServices,
  decider: Decider,
  { claimId, note }: EndClaimInput,
  end: {
    action: string;
    field: 'refusedAt' | 'revokedAt';
    check: (claim: OwnClaim) => { ok: false; refusal: Refusal } | null;
  },
): Promise<
  Result<null, Refusal | Exclude<ClaimDecisionRefusal, { code: 'not-open' }> | TextRefusal | { code: 'note-required' }>
> {
  const { db, now } = services;
  const read = readProse(note, { max: longestNote });
  if (!read.ok) return read;
  if (read.value === null) return fail({ code: 'note-required' });
  return db.transaction(async (tx) => {
    const opened = await openClaimDecision(tx, decider, claimId);
    if (!opened.ok) return opened;
    const { claim, maker } = opened.value;
    const refusal = end.check(claim);
    if (refusal) return refusal;
    const actor = decider === 'operator' ? null : decider;
    await updateClaim(tx, claimId, { decidedBy: actor?.userId ?? null, note: read.value, [end.field]: now() });
    await recordClaimChange(tx, opened.value, services);
    const act = { actor, makerId: maker.id, subject: 'claim', subjectId: claimId } as const;
    await recordAct(tx, { ...act, action: end.action, details: { type: claim.type } }, now());
    return ok(null);
  });
}
