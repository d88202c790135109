import { type Actor, mayAssist } from '#domain/account/actor.ts';
import { findUser } from '#domain/account/user-store.ts';
import type { Database } from '#domain/database.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { findEditedMaker } from './maker-edit-store.ts';

/** What a code that is read out would do for a maker. */
export interface Handover {
  makerId: string;
  name: string;
  /**
   * `maker`: nobody has it yet, and who types the code takes it over. `account`: its owner has no mail address, and is
   * signed in by the code. Null: its owner signs in alone.
   */
  opens: 'maker' | 'account' | null;
  ownerId: string | null;
}

/** For who looks after the maker; to anybody else it does not exist. */
export async function findHandover(
  { db }: { db: Database },
  actor: Actor,
  makerId: string,
): Promise<Result<Handover, { code: 'not-found' }>> {
  const maker = await findEditedMaker(db, makerId);
  if (!maker || maker.sample || !mayAssist(actor, maker.owned)) return fail({ code: 'not-found' });
  const { ownerId } = maker.owned;
  const owner = ownerId === null ? null : await findUser(db, ownerId);
  const opens = owner === null ? 'maker' : owner.email === null ? 'account' : null;
  return ok({ makerId, name: maker.fields.name, opens, ownerId });
}
