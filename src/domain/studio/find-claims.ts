import type { Actor } from '#domain/account/actor.ts';
import type { ClaimSubject, OwnClaim } from '#domain/claim/own-claim.ts';
import { listOwnClaims } from '#domain/claim/own-claim-store.ts';
import { type EditServices, type NotFound, seeMaker, seeProduct } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** All claims of what the actor may edit, the latest first. */
export async function findClaims(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
  subject: ClaimSubject,
): Promise<Result<OwnClaim[], NotFound>> {
  const seen =
    'productId' in subject
      ? await seeProduct(db, actor, subject.productId)
      : await seeMaker(db, actor, subject.makerId);
  return seen ? ok(await listOwnClaims(db, subject)) : fail({ code: 'not-found' });
}
