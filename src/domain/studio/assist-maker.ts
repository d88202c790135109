import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { insertDraftMaker } from '#domain/maker/maker-edit-store.ts';
import { readMakerFields } from '#domain/maker/maker-fields.ts';
import type { EditServices, Invalid } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/**
 * Sets up a maker for somebody who cannot do it alone, marked as such; they take it over by a code. For curators and
 * admins, in their region.
 */
export async function assistMaker(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  typed: { name: string; provinceCode: string; regencyCode: string },
): Promise<Result<{ makerId: string; version: number }, { code: 'not-allowed' | 'other-region' } | Invalid>> {
  if (!isStaff(actor)) return fail({ code: 'not-allowed' });
  const read = readMakerFields(typed);
  if (!read.ok) return fail({ code: 'invalid', fields: read.refusal });
  const { name = '', provinceCode = null, regencyCode = null } = read.value;
  if (name === '') return fail({ code: 'invalid', fields: [{ field: 'name', code: 'required' }] });
  if (!answersFor(actor, { provinceCode, regencyCode })) return fail({ code: 'other-region' });
  return db.transaction(async (tx) => {
    const makerId = await insertDraftMaker(tx, { name, provinceCode, regencyCode, assistedBy: actor.userId }, now());
    const act = {
      actor,
      action: 'maker.assist',
      subject: 'maker',
      subjectId: makerId,
      makerId,
      onBehalf: true,
    } as const;
    await recordAct(tx, act, now());
    return ok({ makerId, version: 0 });
  });
}
