import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import { evidenceKeyOf, evidenceTypeOf, mostEvidenceBytes, mostPapersOfClaim } from '#domain/claim/evidence.ts';
import { isOpen } from '#domain/claim/own-claim.ts';
import { findOwnClaim, insertEvidence } from '#domain/claim/own-claim-store.ts';
import { type EditServices, type Invalid, type NotFound, seeMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { openClaim } from './open-claim.ts';

export type EvidenceRefusal = NotFound | Invalid | { code: 'not-open' };

/** Keeps a paper that shows a claim, where only its maker and who decides reach it. */
export async function addEvidence(
  { db, storage, now }: Pick<EditServices, 'db' | 'now'> & Pick<Services, 'storage'>,
  actor: Actor,
  { claimId, bytes }: { claimId: string; bytes: Uint8Array },
): Promise<Result<{ evidenceId: string }, EvidenceRefusal>> {
  const seen = await findOwnClaim(db, claimId);
  if (!seen || !(await seeMaker(db, actor, seen.makerId))) return fail({ code: 'not-found' });
  const invalid = (code: string, detail?: number) =>
    fail({
      code: 'invalid' as const,
      fields: [{ field: 'evidence', code, ...(detail === undefined ? {} : { detail }) }],
    });
  if (bytes.length === 0) return invalid('required');
  if (bytes.length > mostEvidenceBytes) return invalid('file-too-large', mostEvidenceBytes / 1_000_000);
  const contentType = evidenceTypeOf(bytes);
  if (contentType === null) return invalid('file-type');
  const id = randomUUID();
  await storage.put(evidenceKeyOf(id), bytes, 'application/octet-stream');
  const kept = await db.transaction(async (tx) => {
    const opened = await openClaim(tx, actor, claimId);
    if (!opened) return fail({ code: 'not-found' as const });
    if (!isOpen(opened.claim)) return fail({ code: 'not-open' as const });
    if (opened.claim.evidence.length >= mostPapersOfClaim) return invalid('too-many', mostPapersOfClaim);
    await insertEvidence(tx, claimId, { id, contentType, sizeBytes: bytes.length }, now());
    return ok({ evidenceId: id });
  });
  if (!kept.ok) await storage.delete(evidenceKeyOf(id));
  return kept;
}
