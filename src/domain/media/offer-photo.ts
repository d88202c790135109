import { type Actor, mayEdit } from '#domain/account/actor.ts';
import { findOwned, findOwnedByProduct } from '#domain/maker/maker-owner-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { countPhotos, countWaiting } from './media-store.ts';
import type { PhotoSubject } from './own-photo.ts';
import { mostUploadBytes } from './picture.ts';
import { mostPhotosOfSubject, mostWaitingOfAccount, type UploadRefusal } from './upload-rules.ts';

export interface PhotoOffer {
  subject: PhotoSubject;
  /** "Foto ini milik saya", said with this very picture. */
  statesRights: boolean;
  sizeBytes: number;
  /** Uploads of this account that have begun and not ended. */
  underWay: number;
}

/** Whether somebody may send a picture now. What is unknown and what is another's answer alike. */
export async function mayOfferPhoto(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  offer: PhotoOffer,
): Promise<Result<null, UploadRefusal>> {
  if (!(await mayEditSubject(db, actor, offer.subject))) return fail('not-found');
  if (!offer.statesRights) return fail('rights-missing');
  if (offer.sizeBytes === 0) return fail('empty');
  if (offer.sizeBytes > mostUploadBytes) return fail('too-large');
  if ((await countPhotos(db, offer.subject)) >= mostPhotosOfSubject) return fail('too-many-photos');
  const waiting = await countWaiting(db, actor.userId);
  return waiting + offer.underWay >= mostWaitingOfAccount ? fail('too-many-waiting') : ok(null);
}

/** Whether an actor may change a product or maker, and so its pictures. */
export async function mayEditSubject(db: Services['db'], actor: Actor, subject: PhotoSubject): Promise<boolean> {
  const owned = await ('productId' in subject
    ? findOwnedByProduct(db, subject.productId)
    : findOwned(db, subject.makerId));
  return owned !== null && mayEdit(actor, owned);
}
