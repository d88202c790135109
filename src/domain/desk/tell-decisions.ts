import { isMailRefused, type Mail } from '#domain/account/mailer.ts';
import type { DecisionLetter } from '#domain/moderation/decision-news.ts';
import {
  giveDecisionsBack,
  listUntoldDecisions,
  takeUntoldDecisions,
} from '#domain/moderation/untold-decision-store.ts';
import type { Services } from '#domain/services.ts';

const mostAtOnce = 50;
/** Whoever takes a maker over later is not told of what was decided long before. */
const withinMs = 7 * 86_400_000;

/** Tells makers, each in one letter, what was decided about what they sent. Answers how many were told; an outage is due again. */
export async function tellDecisions(
  { db, now, mailer }: Pick<Services, 'db' | 'now' | 'mailer'>,
  compose: (letter: DecisionLetter) => Omit<Mail, 'to'>,
): Promise<number> {
  let told = 0;
  for (const letter of await listUntoldDecisions(db, new Date(now().getTime() - withinMs), mostAtOnce)) {
    const ids = letter.decisions.map(({ id }) => id);
    const taken = await takeUntoldDecisions(db, ids, now());
    const decisions = letter.decisions.filter(({ id }) => taken.has(id));
    if (decisions.length === 0) continue;
    try {
      const to = { name: letter.makerName, address: letter.email };
      await mailer.send({ ...compose({ ...letter, decisions }), to });
      told += 1;
    } catch (cause) {
      if (isMailRefused(cause)) continue;
      await giveDecisionsBack(db, [...taken]);
      throw cause;
    }
  }
  return told;
}
