import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { evidenceKeyOf } from '#domain/claim/evidence.ts';
import { isOpen } from '#domain/claim/own-claim.ts';
import { deleteClaim } from '#domain/claim/own-claim-store.ts';
import { actOn, type EditServices, type NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { openClaim } from './open-claim.ts';

/** Takes back what nobody has decided yet, or clears away what was refused, with its papers. */
export async function withdrawClaim(
  { db, storage, now }: Pick<EditServices, 'db' | 'now'> & Pick<Services, 'storage'>,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<null, NotFound | { code: 'not-open' }>> {
  const withdrawn = await db.transaction(async (tx) => {
    const opened = await openClaim(tx, actor, claimId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { claim, maker } = opened;
    if (!isOpen(claim) && !claim.refusedAt) return fail({ code: 'not-open' as const });
    await deleteClaim(tx, claimId);
    const act = { ...actOn(actor, maker), action: 'claim.withdraw', subject: 'claim', subjectId: claimId } as const;
    await recordAct(tx, { ...act, details: { type: claim.type } }, now());
    return ok(claim.evidence);
  });
  if (!withdrawn.ok) return withdrawn;
  for (const { id } of withdrawn.value) await storage.delete(evidenceKeyOf(id));
  return ok(null);
}
