import { recordAct } from '#domain/account/audit-log-store.ts';
import { putLetterWish, wantsLetter } from '#domain/maker/letter-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { readLetterLink } from './letter-link.ts';

type LinkServices = Pick<Services, 'db' | 'now' | 'keyedHash'>;
type LinkRefusal = { code: 'link-expired' };

/** Whose letter a signed link stops. Looking changes nothing: programs open the links of mails too. */
export async function findLinkedLetter(
  services: LinkServices,
  token: string,
): Promise<Result<{ makerId: string; makerName: string; isWanted: boolean }, LinkRefusal>> {
  const makerId = readLetterLink(services, 'letter-stop', token);
  const maker = makerId === null ? null : await findEditedMaker(services.db, makerId);
  if (!maker) return fail({ code: 'link-expired' });
  const isWanted = await wantsLetter(services.db, maker.id);
  return ok({ makerId: maker.id, makerName: maker.fields.name, isWanted });
}

/** Ends the weekly message of a maker without signing in; asked twice, it stays ended. */
export async function stopLetters(services: LinkServices, token: string): Promise<Result<null, LinkRefusal>> {
  const linked = await findLinkedLetter(services, token);
  if (!linked.ok) return linked;
  const { makerId, isWanted } = linked.value;
  if (!isWanted) return ok(null);
  await services.db.transaction(async (tx) => {
    await putLetterWish(tx, makerId, false);
    const act = { actor: null, action: 'letter.stop-by-link', subject: 'maker', subjectId: makerId, makerId } as const;
    await recordAct(tx, act, services.now());
  });
  return ok(null);
}
