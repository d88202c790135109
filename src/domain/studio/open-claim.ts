import type { Actor } from '#domain/account/actor.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { findOwnClaim } from '#domain/claim/own-claim-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { openMaker } from '#domain/moderation/editing.ts';

/** A claim of a maker that the actor may edit, the maker locked; else null. */
export async function openClaim(
  tx: Database,
  actor: Actor,
  claimId: string,
): Promise<{ claim: OwnClaim; maker: EditedMaker } | null> {
  const found = await findOwnClaim(tx, claimId);
  const maker = found && (await openMaker(tx, actor, found.makerId));
  // Read again behind the lock: a curator may have decided meanwhile.
  const claim = maker && (await findOwnClaim(tx, claimId));
  return claim ? { claim, maker } : null;
}
