import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { SuspensionNews } from '#domain/moderation/suspended.ts';
import type { Services } from '#domain/services.ts';
import { giveSuspensionNewsBack, listUntoldSuspensions, takeSuspensionNews } from './untold-suspension-store.ts';

const mostAtOnce = 50;
/** Whoever takes a seller over later is not told of what happened long before. */
const withinMs = 7 * 86_400_000;

/** Tells owners what of theirs was suspended, and what is public again. Answers how many went; an outage is due again. */
export async function tellSuspended(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (news: SuspensionNews) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const news of await listUntoldSuspensions(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const mail = { ...compose(news), to: { name: news.makerName, address: news.email } };
    const take = () => takeSuspensionNews(db, news, now());
    if (await sendOnce(mailer, mail, { take, giveBack: () => giveSuspensionNewsBack(db, news.id) })) told += 1;
  }
  return told;
}
