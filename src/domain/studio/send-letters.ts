import type { Mail } from '#domain/account/mailer.ts';
import { isMailRefused } from '#domain/account/mailer.ts';
import { jakartaDay, mondayOf } from '#domain/calendar-day.ts';
import { type DueLetter, giveLetterBack, listDueLetters, takeLetter } from '#domain/maker/letter-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { Services } from '#domain/services.ts';
import { readMakerEdit } from './find-maker-edit.ts';
import { type Letter, letterWeek } from './letter.ts';
import { signLetterLink } from './letter-link.ts';
import { nextImprovement } from './next-improvement.ts';
import { listOwnProducts } from './own-product-store.ts';
import { mostProductsOfMaker } from './start-product.ts';
import { listVisitWeeks } from './visit-week-store.ts';

type LetterServices = Pick<Services, 'db' | 'now' | 'mailer' | 'keyedHash'>;

const mostAtOnce = 50;

/**
 * Sends the message of this week to makers that want it and have not had it, from Monday morning in Jakarta on. Answers
 * how many were sent; what an outage kept from being sent is due again.
 */
export async function sendLetters(
  services: LetterServices,
  compose: (letter: Letter) => Omit<Mail, 'to'>,
): Promise<number> {
  const week = mondayOf(services.now());
  if (letterWeek(services.now()) !== week) return 0;
  let sent = 0;
  for (const due of await listDueLetters(services.db, week, mostAtOnce)) {
    const letter = await writeLetter(services, due);
    if (!letter || !(await takeLetter(services.db, due.makerId, week))) continue;
    try {
      await services.mailer.send({ ...compose(letter), to: { name: due.makerName, address: due.email } });
      sent += 1;
    } catch (cause) {
      // A mailbox that is not there is not asked again this week.
      if (isMailRefused(cause)) continue;
      await giveLetterBack(services.db, due.makerId);
      throw cause;
    }
  }
  return sent;
}

async function writeLetter(services: LetterServices, { makerId, makerName }: DueLetter): Promise<Letter | null> {
  const { db, now } = services;
  const maker = await findEditedMaker(db, makerId);
  if (!maker) return null;
  const products = await listOwnProducts(db, makerId, mostProductsOfMaker);
  const [ended] = await listVisitWeeks(db, makerId, 2, now());
  const improvement = nextImprovement(await readMakerEdit(db, maker), products, jakartaDay(now()));
  const { visits = 0, clicks = 0 } = ended ?? {};
  return {
    ...{ makerName, visits, clicks, improvement },
    priceToken: signLetterLink(services, 'price-link', makerId),
    stopToken: signLetterLink(services, 'letter-stop', makerId),
  };
}
