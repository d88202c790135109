import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { ClaimAnswer } from '#domain/moderation/claim-answer.ts';
import { giveReportBack, takeUntoldReport } from '#domain/moderation/report-store.ts';
import { listUntoldClaims } from '#domain/moderation/untold-claim-store.ts';
import type { Services } from '#domain/services.ts';

const mostAtOnce = 50;
const withinMs = 7 * 86_400_000;

/** Tells who said "Ini usaha saya" what a curator decided. Answers how many went; an outage is due again. */
export async function tellClaimants(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (answer: ClaimAnswer) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const answer of await listUntoldClaims(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const mail = { ...compose(answer), to: { name: '', address: answer.email } };
    const take = () => takeUntoldReport(db, answer.id, now());
    if (await sendOnce(mailer, mail, { take, giveBack: () => giveReportBack(db, answer.id) })) told += 1;
  }
  return told;
}
