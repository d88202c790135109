import { answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { lockMaker, showAgain, updateMaker } from '#domain/maker/maker-edit-store.ts';
import { findOwned, insertOwner } from '#domain/maker/maker-owner-store.ts';
import type { EditServices, NotFound } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { closeReport, findOwnershipClaim } from '#domain/moderation/ownership-store.ts';
import { claimedReason } from '#domain/moderation/report.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';

export interface DecideClaimInput {
  claimId: string;
  isAccepted: boolean;
}

/** `not-open`: how and when it was answered before. */
export type DecideClaimRefusal =
  | NotFound
  | { code: 'own' | 'already-owned' | 'claimant-gone' }
  | { code: 'not-open'; isAccepted: boolean; decidedAt: Date | null };

/**
 * Answers "Ini usaha saya". Accepted, the seller belongs to the account, is a maker from now on, and is public again
 * where such a claim had hidden it.
 */
export async function decideClaim(
  { db, categories, now }: EditServices,
  decider: Decider,
  { claimId, isAccepted }: DecideClaimInput,
): Promise<Result<{ makerId: string; slug: string }, DecideClaimRefusal>> {
  return db.transaction(async (tx) => {
    const found = await findOwnershipClaim(tx, claimId);
    const maker = found && (await lockMaker(tx, found.makerId));
    // Read again behind the lock, with its owner: somebody else may have answered it, or another claim, meanwhile.
    const claim = maker && (await findOwnershipClaim(tx, claimId));
    if (!claim || (decider !== 'operator' && !answersFor(decider, maker.owned)))
      return fail({ code: 'not-found' as const });
    if (decider !== 'operator' && claim.userId === decider.userId) return fail({ code: 'own' as const });
    const ownerId = (await findOwned(tx, maker.id))?.ownerId ?? null;
    if (claim.state === 'closed') {
      const wasAccepted = ownerId !== null && ownerId === claim.userId;
      return fail({ code: 'not-open' as const, isAccepted: wasAccepted, decidedAt: claim.decidedAt });
    }
    if (isAccepted && claim.userId === null) return fail({ code: 'claimant-gone' as const });
    if (isAccepted && ownerId !== null) return fail({ code: 'already-owned' as const });
    const at = now();
    const actor = decider === 'operator' ? null : decider;
    await closeReport(tx, claimId, { decidedBy: actor?.userId ?? null, decidedAt: at });
    if (isAccepted && claim.userId !== null) {
      await insertOwner(tx, maker.id, claim.userId, at);
      await updateMaker(tx, maker.id, { role: 'maker' }, at);
      await showAgain(tx, maker.id, claimedReason);
      await recordMakerChanges(tx, [maker.id], { categories, now: at });
    }
    const action = isAccepted ? 'maker.claim-accepted' : 'maker.claim-refused';
    const act = { actor, action, subject: 'maker', subjectId: maker.id, makerId: maker.id } as const;
    const { role } = maker.fields;
    const before = { role, claim: 'open' };
    const after = { role: isAccepted ? 'maker' : role, claim: isAccepted ? 'accepted' : 'refused' };
    await recordAct(tx, { ...act, before, after }, at);
    return ok({ makerId: maker.id, slug: maker.slug });
  });
}
