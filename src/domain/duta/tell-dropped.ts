import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { Services } from '#domain/services.ts';
import { type DroppedNews, giveDroppedBack, listUntoldDropped, takeDropped } from './dropped-store.ts';

const mostAtOnce = 50;

/** Tells dutas which of their endorsements ended because the product left the catalogue. Answers how many went. */
export async function tellDropped(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (news: DroppedNews) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const news of await listUntoldDropped(db, mostAtOnce)) {
    const mail = { ...compose(news), to: { name: news.name, address: news.officialEmail } };
    const take = () => takeDropped(db, news.id, now());
    if (await sendOnce(mailer, mail, { take, giveBack: () => giveDroppedBack(db, news.id) })) told += 1;
  }
  return told;
}
