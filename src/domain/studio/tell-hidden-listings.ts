import type { Mail } from '#domain/account/mailer.ts';
import { sendOnce } from '#domain/account/send-once.ts';
import type { HiddenLinks } from '#domain/listing/hidden-links.ts';
import { giveUntoldBack, listUntold, takeUntold } from '#domain/listing/hidden-listing-store.ts';
import type { Services } from '#domain/services.ts';

const mostAtOnce = 50;
/** Whoever takes a seller over later is not told of what was hidden long before. */
const withinMs = 7 * 86_400_000;

/** Tells makers, each in one mail, which of their links visits hid. Answers how many were told; an outage is due again. */
export async function tellHiddenListings(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (hidden: HiddenLinks) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const hidden of await listUntold(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const ids = hidden.links.map(({ id }) => id);
    const mail = { ...compose(hidden), to: { name: hidden.makerName, address: hidden.email } };
    const take = () => takeUntold(db, ids, now());
    if (await sendOnce(mailer, mail, { take, giveBack: () => giveUntoldBack(db, ids) })) told += 1;
  }
  return told;
}
