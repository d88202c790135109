import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { EditServices, NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { announceEndorsement } from './announce-endorsement.ts';
import { openOwnDuta } from './duta-store.ts';
import { standingStates } from './endorsement.ts';
import { changeEndorsement, findEndorsement } from './endorsement-store.ts';

/** Takes an endorsement back; a public one is gone from pages and search at once. */
export async function withdrawEndorsement(
  services: Pick<EditServices, 'db' | 'categories' | 'now'>,
  actor: Actor,
  { endorsementId }: { endorsementId: string },
): Promise<Result<null, NotFound | { code: 'not-open' }>> {
  const now = services.now();
  return services.db.transaction(async (tx) => {
    const found = await findEndorsement(tx, endorsementId);
    const duta = found && (await openOwnDuta(tx, actor, found.dutaId));
    if (!found || !duta) return fail({ code: 'not-found' as const });
    if (!(await changeEndorsement(tx, endorsementId, standingStates, { state: 'withdrawn', decidedAt: now })))
      return fail({ code: 'not-open' as const });
    await announceEndorsement(tx, found, { categories: services.categories, now });
    const act = { actor, action: 'endorsement.withdraw', subject: 'endorsement', subjectId: endorsementId } as const;
    await recordAct(tx, act, now);
    return ok(null);
  });
}
