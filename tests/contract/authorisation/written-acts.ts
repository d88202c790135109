import { attesterKey } from '#domain/moderation/attester.ts';
import type { Things } from '../../support/visited-things.ts';
import type { SignedIn } from '../../support/visitors.ts';
import { attesterOf } from './desk-actions.ts';
import type { WrittenAct } from './prepared-site.ts';

/** What the log says of things that one visitor acted on; empty: nothing was written down. */
export function toldOf(things: Things, acts: WrittenAct[]) {
  const { makerId, productId, draftId, submissionId, sellerId, claimedSellerId, reportId, claimId, stampId } = things;
  const ids = [
    things.guessedId,
    makerId,
    productId,
    draftId,
    submissionId,
    sellerId,
    claimedSellerId,
    reportId,
    claimId,
    stampId,
  ];
  const about = new Set([...ids, attesterKey(attesterOf(things))]);
  const names = (terms: unknown) => String(terms ?? '').includes(things.word);
  const written = acts.filter(({ subjectId, after }) => about.has(subjectId) || names(after?.terms));
  return {
    who: unique(written.map(({ actorId, actorRole }) => `${actorRole} ${actorId}`)),
    requests: unique(written.map(({ requestId }) => requestId)).length,
    unchanged: written.filter(({ before, after }) => !before || !after || isSame(before, after)).map(nameOf),
  };
}

/** One act or more of one visitor, in one request, each with what it changed. */
export function wholeOf(visitor: SignedIn | null) {
  const { role, userId } = visitor?.actor ?? {};
  return { who: [`${role} ${userId}`], requests: 1, unchanged: [] };
}

const nameOf = ({ action }: WrittenAct) => action;
const unique = <T>(values: T[]): T[] => [...new Set(values)];

function isSame(before: object, after: object): boolean {
  return JSON.stringify(Object.entries(before).toSorted()) === JSON.stringify(Object.entries(after).toSorted());
}
