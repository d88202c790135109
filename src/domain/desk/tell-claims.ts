import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { ClaimNews } from '#domain/claim/decided-claim.ts';
import { giveClaimNewsBack, listUntoldClaims, takeClaimNews } from '#domain/claim/decided-claim-store.ts';
import type { Services } from '#domain/services.ts';

const mostAtOnce = 50;
/** Whoever takes a maker over later is not told of what was decided long before. */
const withinMs = 7 * 86_400_000;

/** Tells owners what was decided about their claims. Answers how many letters went; an outage is due again. */
export async function tellClaims(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (news: ClaimNews) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const news of await listUntoldClaims(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const mail = { ...compose(news), to: { name: news.makerName, address: news.email } };
    const take = () => takeClaimNews(db, news, now());
    if (await sendOnce(mailer, mail, { take, giveBack: () => giveClaimNewsBack(db, news.id) })) told += 1;
  }
  return told;
}
