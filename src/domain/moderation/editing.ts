import type { Actor } from '#domain/account/actor.ts';
import { mayEdit } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, findEditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import { type EditedProduct, findEditedProduct } from '#domain/product/product-edit-store.ts';
import type { Services } from '#domain/services.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';

export type EditServices = Pick<Services, 'db' | 'categories' | 'foreignRules' | 'now'>;

/** Said both of what is not there and of what is not the actor's: nobody learns which ids exist. */
export type NotFound = { code: 'not-found' };
export type Invalid = { code: 'invalid'; fields: FieldRefusal[] };

/** The maker, locked, where the actor may edit it; else null. */
export async function openMaker(tx: Database, actor: Actor, makerId: string): Promise<EditedMaker | null> {
  const maker = await lockMaker(tx, makerId);
  return maker && mayEdit(actor, maker.owned) ? maker : null;
}

/** The same to look at, without the lock. */
export async function seeMaker(db: Database, actor: Actor, makerId: string): Promise<EditedMaker | null> {
  const maker = await findEditedMaker(db, makerId);
  return maker && mayEdit(actor, maker.owned) ? maker : null;
}

export interface OpenedProduct {
  product: EditedProduct;
  maker: EditedMaker;
}

/** A product with its maker, which is locked, where the actor may edit them; else null. */
export async function openProduct(tx: Database, actor: Actor, productId: string): Promise<OpenedProduct | null> {
  const found = await findEditedProduct(tx, productId);
  const maker = found?.makerId ? await openMaker(tx, actor, found.makerId) : null;
  if (!maker) return null;
  // Read again behind the lock: whoever held it may have changed the product.
  const product = await findEditedProduct(tx, productId);
  return product?.makerId === maker.id ? { product, maker } : null;
}

/** The same to look at, without the lock. */
export async function seeProduct(db: Database, actor: Actor, productId: string): Promise<OpenedProduct | null> {
  const product = await findEditedProduct(db, productId);
  const maker = product?.makerId ? await seeMaker(db, actor, product.makerId) : null;
  return product && maker ? { product, maker } : null;
}

/** What every act on a maker's things says of whose they are and for whom it was done. */
export function actOn(actor: Actor, maker: EditedMaker): { actor: Actor; makerId: string; onBehalf: boolean } {
  return { actor, makerId: maker.id, onBehalf: maker.owned.ownerId !== actor.userId };
}
