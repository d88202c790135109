import { randomUUID } from 'node:crypto';
import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { parseEmail } from '#domain/account/email.ts';
import { findUserByEmail, insertUser } from '#domain/account/user-store.ts';
import type { Invalid } from '#domain/moderation/editing.ts';
import { checkPlace, placeReaders } from '#domain/region/place-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { type FieldRefusal, readTyped } from '#domain/typed-text.ts';
import { type DutaWords, readDutaWords } from './duta.ts';
import { insertDuta } from './duta-store.ts';

/** As typed. */
export type Invitation = Partial<
  Record<keyof DutaWords | 'provinceCode' | 'regencyCode' | 'officialEmail' | 'staffEmail', string>
>;

/**
 * Invites an official: makes their page, which nobody sees before they approve it, and the account of who prepares it.
 * An address that has an account of another kind keeps that.
 */
export async function inviteDuta(
  { db, now: present }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  typed: Invitation,
): Promise<Result<{ dutaId: string }, Invalid | { code: 'not-allowed' | 'other-region' }>> {
  if (!isStaff(actor)) return fail({ code: 'not-allowed' });
  const codes = { provinceCode: typed.provinceCode ?? '', regencyCode: typed.regencyCode ?? '' };
  const place = readTyped(placeReaders, codes, checkPlace);
  const words = readDutaWords(typed);
  const [officialEmail, staffEmail] = [parseEmail(typed.officialEmail ?? ''), parseEmail(typed.staffEmail ?? '')];
  const faults: FieldRefusal[] = [...(words.ok ? [] : words.refusal), ...(place.ok ? [] : place.refusal)];
  const add = (isWrong: boolean, field: string, code: string) => isWrong && faults.push({ field, code });
  add(officialEmail === null, 'officialEmail', 'email-unreadable');
  add(staffEmail === null, 'staffEmail', 'email-unreadable');
  add(staffEmail !== null && staffEmail === officialEmail, 'staffEmail', 'same-email');
  if (!words.ok || !place.ok || officialEmail === null || staffEmail === null || faults.length > 0)
    return fail({ code: 'invalid', fields: faults });
  const { provinceCode = null, regencyCode = null } = place.value;
  if (!answersFor(actor, { provinceCode, regencyCode })) return fail({ code: 'other-region' });
  const now = present();
  return db.transaction(async (tx) => {
    const known = await findUserByEmail(tx, staffEmail);
    if (known && known.role !== 'duta')
      return fail({ code: 'invalid' as const, fields: [{ field: 'staffEmail', code: 'email-taken' }] });
    const staffId = known?.id ?? randomUUID();
    const dutaId = randomUUID();
    if (!known) {
      const staff = { id: staffId, email: staffEmail, role: 'duta', regionCode: regencyCode ?? provinceCode } as const;
      await insertUser(tx, staff, now);
    }
    const duta = { id: dutaId, provinceCode, regencyCode, draft: words.value, officialEmail };
    await insertDuta(tx, { ...duta, invitedBy: actor.userId, staffId }, now);
    const after = { region: regencyCode ?? provinceCode };
    await recordAct(tx, { actor, action: 'duta.invite', subject: 'duta', subjectId: dutaId, after }, now);
    return ok({ dutaId });
  });
}
