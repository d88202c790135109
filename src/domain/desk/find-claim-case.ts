import { type Actor, answersFor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findOwnClaim, listClaimsAround } from '#domain/claim/own-claim-store.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import type { Services } from '#domain/services.ts';
import { blankCase, type Case } from './case.ts';
import { takeCase } from './queue-store.ts';
import { findMakerRecord } from './record-store.ts';

const actsShown = 10;

/** A claim of a certificate in the region that a curator answers for, waiting or not; null: none. */
export async function findClaimCase(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  claimId: string,
  { takes }: { takes: boolean },
): Promise<Case | null> {
  const claim = await findOwnClaim(db, claimId);
  const maker = claim && (await findEditedMaker(db, claim.makerId));
  if (!maker || claim.submittedAt === null || !answersFor(actor, maker.owned)) return null;
  const { productId } = claim;
  const product = productId === null ? null : await findEditedProduct(db, productId);
  const [record, claims, photos, listings, acts, takenBy] = await Promise.all([
    findMakerRecord(db, maker.id),
    listClaimsAround(db, { makerId: maker.id, productId }),
    listPhotos(db, productId === null ? { makerId: maker.id } : { productId }),
    productId === null ? [] : listListings(db, productId),
    listActs(db, maker.id, { limit: actsShown }),
    takes && claim.waitingSince ? takeCase(db, claimId, actor.userId, now()) : actor.userId,
  ]);
  const since = claim.waitingSince ?? claim.decidedAt ?? claim.submittedAt;
  const others = claims.filter(({ id }) => id !== claimId);
  return {
    ...blankCase,
    ...{ id: claimId, kind: 'claim', since, title: (product ?? maker).fields.name, takenBy },
    ...{ claim, claims: others, maker, product, record, photos, listings, acts },
  };
}
