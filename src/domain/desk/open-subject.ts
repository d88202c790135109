import { answersFor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { type EditedProduct, findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** `own`: nobody decides about what is theirs. */
export type SubjectRefusal = { code: 'not-found' | 'own' };

/** What a curator decides about, by its id. */
export interface DeskSubject {
  entity: 'maker' | 'product';
  id: string;
}

/** A maker with its product, where it is about one; the maker is locked. */
export interface OpenedSubject {
  maker: EditedMaker;
  product: EditedProduct | null;
}

/** A maker or product of the region that the decider answers for. */
export async function openSubject(
  tx: Database,
  decider: Decider,
  { entity, id }: DeskSubject,
): Promise<Result<OpenedSubject, SubjectRefusal>> {
  const makerId = entity === 'maker' ? id : (await findEditedProduct(tx, id))?.makerId;
  const maker = makerId ? await lockMaker(tx, makerId) : null;
  if (!maker || !isWithin(decider, maker)) return fail({ code: 'not-found' });
  if (isOwn(decider, maker)) return fail({ code: 'own' });
  // Read again behind the lock: it may have moved to another maker meanwhile.
  const product = entity === 'product' ? await findEditedProduct(tx, id) : null;
  if (entity === 'product' && product?.makerId !== maker.id) return fail({ code: 'not-found' });
  return ok({ maker, product });
}

export function isWithin(decider: Decider, maker: EditedMaker): boolean {
  return decider === 'operator' || answersFor(decider, maker.owned);
}

export function isOwn(decider: Decider, { owned }: EditedMaker): boolean {
  return decider !== 'operator' && owned.ownerId === decider.userId;
}

/** Who a decision is written down as: the operator of the site is no account. */
export function deciderActor(decider: Decider) {
  return decider === 'operator' ? null : decider;
}
