import { answersFor } from '#domain/account/actor.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { findOwnClaim } from '#domain/claim/own-claim-store.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import type { EditServices, NotFound } from './editing.ts';
import type { Decider } from './open-decision.ts';

/** `not-open` tells what was decided before. */
export type ClaimDecisionRefusal =
  | NotFound
  | { code: 'own' }
  | { code: 'not-open'; state: 'verified' | 'refused' | 'revoked' };

/** A claim in the decider's region, its maker locked; nobody decides about what is theirs. */
export async function openClaimDecision(
  tx: Database,
  decider: Decider,
  claimId: string,
): Promise<Result<{ claim: OwnClaim; maker: EditedMaker }, NotFound | { code: 'own' }>> {
  const found = await findOwnClaim(tx, claimId);
  const maker = found && (await lockMaker(tx, found.makerId));
  if (!maker || (decider !== 'operator' && !answersFor(decider, maker.owned))) return fail({ code: 'not-found' });
  if (decider !== 'operator' && maker.owned.ownerId === decider.userId) return fail({ code: 'own' });
  const claim = await findOwnClaim(tx, claimId);
  return claim ? ok({ claim, maker }) : fail({ code: 'not-found' });
}

/** How a claim was decided before; null: not at all. */
export function decidedState(claim: OwnClaim): 'verified' | 'refused' | 'revoked' | null {
  if (claim.revokedAt) return 'revoked';
  if (claim.refusedAt) return 'refused';
  return claim.verifiedBy ? 'verified' : null;
}

/** Brings what the public sees of a claim up to date, and the index. */
export async function recordClaimChange(
  tx: Database,
  { claim, maker }: { claim: OwnClaim; maker: EditedMaker },
  { categories, now }: Pick<EditServices, 'categories' | 'now'>,
): Promise<void> {
  const context = { categories, now: now() };
  if (claim.productId === null) {
    if (maker.owned.state === 'published') await recordMakerChanges(tx, [maker.id], context);
    return;
  }
  const product = await findEditedProduct(tx, claim.productId);
  if (product?.state === 'published') await recordProductChanges(tx, [product.id], context);
}
