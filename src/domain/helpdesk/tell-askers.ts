import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { Services } from '#domain/services.ts';
import type { HelpdeskNews } from './news.ts';
import { giveNewsBack, listUntoldNews, takeNews } from './news-store.ts';

const mostAtOnce = 50;
const withinMs = 7 * 86_400_000;

/** Mails askers the number of their request, and each answer. Answers how many went; an outage is due again. */
export async function tellAskers(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (news: HelpdeskNews) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const news of await listUntoldNews(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const take = () => takeNews(db, news.messageId, now());
    if (news.email === null) await take();
    else {
      const mail = { ...compose(news), to: { name: '', address: news.email } };
      if (await sendOnce(mailer, mail, { take, giveBack: () => giveNewsBack(db, news.messageId) })) told += 1;
    }
  }
  return told;
}
