import { isMailRefused, type Mail } from '#domain/account/mailer.ts';
import type { Services } from '#domain/services.ts';
import type { Consultation } from './consultation.ts';
import { giveLateBack, listAdmins, listUntoldLate, takeLate } from './news-store.ts';

const mostAtOnce = 50;

/**
 * Tells the admins of its region, and those of the whole country, once of each request that nobody answered in time.
 * Answers how many were told of; before anybody was, an outage is due again.
 */
export async function escalateLate(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (late: Consultation) => Omit<Mail, 'to'>,
): Promise<number> {
  const admins = await listAdmins(db);
  let escalated = 0;
  for (const late of await listUntoldLate(db, now(), mostAtOnce)) {
    const told = admins.filter(({ regionCode }) => [null, late.provinceCode, late.regencyCode].includes(regionCode));
    if (told.length === 0 || !(await takeLate(db, late.id, now()))) continue;
    let sent = 0;
    for (const { email } of told) {
      try {
        await mailer.send({ ...compose(late), to: { name: '', address: email } });
        sent += 1;
      } catch (cause) {
        if (isMailRefused(cause)) continue;
        if (sent === 0) await giveLateBack(db, late.id);
        throw cause;
      }
    }
    escalated += 1;
  }
  return escalated;
}
