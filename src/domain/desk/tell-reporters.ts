import { parseEmail } from '#domain/account/email.ts';
import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { ReportAnswer } from '#domain/moderation/report.ts';
import { giveReportBack, takeUntoldReport } from '#domain/moderation/report-store.ts';
import type { Services } from '#domain/services.ts';
import { listUntoldReports } from './decided-report-store.ts';

const mostAtOnce = 50;
const withinMs = 7 * 86_400_000;

/** Sends the answers of reports to those who left a mail address. Answers how many went; an outage is due again. */
export async function tellReporters(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (answer: ReportAnswer) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const report of await listUntoldReports(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const take = () => takeUntoldReport(db, report.id, now());
    const address = parseEmail(report.contact);
    if (address === null) await take();
    else {
      const mail = { ...compose(report), to: { name: '', address } };
      if (await sendOnce(mailer, mail, { take, giveBack: () => giveReportBack(db, report.id) })) told += 1;
    }
  }
  return told;
}
