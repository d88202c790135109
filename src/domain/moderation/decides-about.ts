import { type Actor, isStaff } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { mayDecide } from './open-decision.ts';
import { findOpenSubmission } from './submission-store.ts';

/** Whether something waits for this curator's decision, so that they may look at pictures of it that are not public. */
export async function decidesAbout(db: Database, actor: Actor, subject: PhotoSubject): Promise<boolean> {
  if (!isStaff(actor)) return false;
  const submission = await ('makerId' in subject
    ? findOpenSubmission(db, 'maker', subject.makerId)
    : findOpenSubmission(db, 'product', subject.productId));
  const maker = submission && (await findEditedMaker(db, submission.makerId));
  return maker ? mayDecide(actor, submission, maker) : false;
}
