import { type Actor, answersFor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findShopGuess } from '#domain/maker/guess-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { Services } from '#domain/services.ts';
import { blankCase, type Case } from './case.ts';
import { findDoubles } from './find-doubles.ts';
import type { Guess } from './guess.ts';
import { countGuesses, listGuesses } from './guess-store.ts';
import { takeCase } from './queue-store.ts';
import { findMakerRecord } from './record-store.ts';
import { guessesAtOnce } from './settle-guesses.ts';

/** What a file left open of a shop; nothing of it is shown once it is settled. */
export interface GuessCase {
  guesses: Guess[];
  /** Of the shop, with those that come after these. */
  open: number;
  decidedAt: Date | null;
}

const actsShown = 10;

/** A shop of the curator's region of which a file left something open; null: there is none of this number for them. */
export async function findGuessCase(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  caseId: string,
  { takes }: { takes: boolean },
): Promise<Case | null> {
  const found = await findShopGuess(db, caseId);
  const maker = found && (await findEditedMaker(db, found.makerId));
  if (!maker || !answersFor(actor, maker.owned)) return null;
  const { since, settledAt: decidedAt } = found;
  const title = maker.fields.name;
  const isWaiting = decidedAt === null;
  const [guesses, open, record, doubles, acts, takenBy] = await Promise.all([
    isWaiting ? listGuesses(db, maker.id, guessesAtOnce) : [],
    isWaiting ? countGuesses(db, maker.id) : 0,
    findMakerRecord(db, maker.id),
    findDoubles(db, { maker, product: null, name: title }),
    listActs(db, maker.id, { limit: actsShown }),
    takes && isWaiting ? takeCase(db, caseId, actor.userId, now()) : actor.userId,
  ]);
  const guess = { guesses, open, decidedAt };
  return { ...blankCase, id: caseId, kind: 'guess', since, title, guess, maker, record, doubles, acts, takenBy };
}
