import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { hideOtherNumbers } from '#domain/listing/listing-edit-store.ts';
import { deleteContact, endConsent, listContacts, putContact } from '#domain/maker/consent-store.ts';
import { readContact } from '#domain/maker/contact.ts';
import type { ContactKind } from '#domain/maker/maker.ts';
import { actOn, type EditServices, type Invalid, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';

/**
 * Keeps a way to reach a maker; it is private until there is a consent to it. Empty takes it away and ends the consent.
 * Of listings by WhatsApp only those of the number stay up.
 */
export async function saveContact(
  { db, categories, now }: EditServices,
  actor: Actor,
  { makerId, kind, value }: { makerId: string; kind: ContactKind; value: string },
): Promise<Result<{ value: string | null }, NotFound | Invalid>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const read = readContact(kind, value);
    if (!read.ok) return fail({ code: 'invalid' as const, fields: [{ field: kind, code: read.refusal }] });
    const before = (await listContacts(tx, makerId)).find((contact) => contact.kind === kind)?.value ?? null;
    if (before === read.value) return ok({ value: before });

    const at = now();
    if (read.value === null) {
      await deleteContact(tx, makerId, kind);
      await endConsent(tx, makerId, kind, at);
    } else await putContact(tx, makerId, kind, read.value);
    if (kind === 'phone') await hideOtherNumbers(tx, makerId, read.value);
    await recordMakerChanges(tx, [makerId], { categories, now: at });
    const action = read.value === null ? 'contact.remove' : 'contact.save';
    await recordAct(
      tx,
      { ...actOn(actor, maker), action, subject: 'maker', subjectId: makerId, details: { kind } },
      at,
    );
    return ok({ value: read.value });
  });
}
