import type { Actor } from '#domain/account/actor.ts';
import { mayEdit } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, findEditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { Services } from '#domain/services.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';

export type StudioServices = Pick<Services, 'db' | 'categories' | 'now'>;

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

/** What every act on a maker's things says of whose they are and for whom it was done. */
export function actOn(actor: Actor, maker: EditedMaker): { actor: Actor; makerId: string; onBehalf: boolean } {
  return { actor, makerId: maker.id, onBehalf: maker.owned.ownerId !== actor.userId };
}
