import type { Mail } from '#domain/account/mailer.ts';
import { MailRefused } from '#domain/account/mailer.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { expiringWithinDays } from '#domain/claim/claim.ts';
import type { EndingClaims } from '#domain/claim/ending-claim.ts';
import { giveEndingBack, listEnding, takeEnding } from '#domain/claim/ending-claim-store.ts';
import type { Services } from '#domain/services.ts';

const mostAtOnce = 50;

/** Tells makers, each in one mail and once for each end, which of their claims end soon. Answers how many were told. */
export async function tellEndingClaims(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (ending: EndingClaims) => Omit<Mail, 'to'>,
): Promise<number> {
  const at = now();
  const until = jakartaDay(new Date(at.getTime() + expiringWithinDays * 86_400_000));
  let told = 0;
  for (const ending of await listEnding(db, jakartaDay(at), until, mostAtOnce)) {
    const ids = ending.claims.map(({ id }) => id);
    if (!(await takeEnding(db, ids))) continue;
    try {
      await mailer.send({ ...compose(ending), to: { name: ending.makerName, address: ending.email } });
      told += 1;
    } catch (cause) {
      if (cause instanceof MailRefused) continue;
      await giveEndingBack(db, ids);
      throw cause;
    }
  }
  return told;
}
