import { type Actor, answersFor, mayEdit } from '#domain/account/actor.ts';
import { evidenceFileName, evidenceKeyOf } from '#domain/claim/evidence.ts';
import { findEvidence, findOwnClaim } from '#domain/claim/own-claim-store.ts';
import { findOwned } from '#domain/maker/maker-owner-store.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';

/** A paper, for who may edit its maker and for who decides about it; what is not there and what is not theirs answer alike. */
export async function readEvidence(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  actor: Actor,
  id: string,
): Promise<Result<{ fileName: string; contentType: string; bytes: Uint8Array }, NotFound>> {
  const found = await findEvidence(db, id);
  const claim = found && (await findOwnClaim(db, found.claimId));
  const owned = claim && (await findOwned(db, claim.makerId));
  if (!owned || !(mayEdit(actor, owned) || answersFor(actor, owned))) return fail({ code: 'not-found' });
  const bytes = await storage.read(evidenceKeyOf(id));
  if (!bytes) return fail({ code: 'not-found' });
  return ok({ fileName: evidenceFileName(found.evidence), contentType: found.evidence.contentType, bytes });
}
