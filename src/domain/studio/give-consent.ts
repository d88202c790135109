import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { showOwnNumber } from '#domain/listing/listing-edit-store.ts';
import { listConsents, listContacts, putConsent } from '#domain/maker/consent-store.ts';
import type { ConsentItem } from '#domain/maker/maker.ts';
import { actOn, type EditServices, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';

/** Lets one item of a maker be public from now on (UU PDP 27/2022); a contact must be there first. */
export async function giveConsent(
  { db, categories, now }: EditServices,
  actor: Actor,
  { makerId, item }: { makerId: string; item: ConsentItem },
): Promise<Result<{ givenAt: Date }, NotFound | { code: 'nothing-to-show' }>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const contacts = await listContacts(tx, makerId);
    const contact = contacts.find(({ kind }) => kind === item);
    if (!contact && item !== 'story' && item !== 'photo') return fail({ code: 'nothing-to-show' as const });
    const before = (await listConsents(tx, makerId)).find((consent) => consent.item === item);
    if (before && before.withdrawnAt === null) return ok({ givenAt: before.givenAt });

    const givenAt = now();
    await putConsent(tx, makerId, item, givenAt);
    if (item === 'phone' && contact) await showOwnNumber(tx, makerId, contact.value);
    await recordMakerChanges(tx, [makerId], { categories, now: givenAt });
    const act = { ...actOn(actor, maker), action: 'consent.give', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, details: { item }, before: { public: false }, after: { public: true } }, givenAt);
    return ok({ givenAt });
  });
}
