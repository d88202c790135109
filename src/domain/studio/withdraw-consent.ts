import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { hideOtherNumbers } from '#domain/listing/listing-edit-store.ts';
import { endConsent } from '#domain/maker/consent-store.ts';
import type { ConsentItem } from '#domain/maker/maker.ts';
import { actOn, type EditServices, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';

/** Takes one item of a maker out of the public at once: pages, caches and indexes; with the phone its WhatsApp listings. */
export async function withdrawConsent(
  { db, categories, now }: EditServices,
  actor: Actor,
  { makerId, item }: { makerId: string; item: ConsentItem },
): Promise<Result<{ withdrawnAt: Date }, NotFound>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const withdrawnAt = now();
    if (!(await endConsent(tx, makerId, item, withdrawnAt))) return ok({ withdrawnAt });
    if (item === 'phone') await hideOtherNumbers(tx, makerId, null);
    await recordMakerChanges(tx, [makerId], { categories, now: withdrawnAt });
    const act = { ...actOn(actor, maker), action: 'consent.withdraw', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, details: { item }, before: { public: true }, after: { public: false } }, withdrawnAt);
    return ok({ withdrawnAt });
  });
}
