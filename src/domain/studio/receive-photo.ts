import type { Actor } from '#domain/account/actor.ts';
import { mayEditSubject } from '#domain/media/offer-photo.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { originalKeyOf } from '#domain/media/picture.ts';
import type { UploadRefusal } from '#domain/media/upload-rules.ts';
import { insertWaiting } from '#domain/media/waiting-photo-store.ts';
import { openMaker, openProduct } from '#domain/moderation/editing.ts';
import { joinSubmission } from '#domain/moderation/join-submission.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';

/**
 * Keeps the original of a picture where nobody sees it and lets the job look at it. The same id twice is one picture.
 * One that comes after its product or maker was handed in goes to the curator with it.
 */
export async function receivePhoto(
  { db, storage, now }: Pick<Services, 'db' | 'storage' | 'now'>,
  actor: Actor,
  photo: { id: string; subject: PhotoSubject; original: Uint8Array },
): Promise<Result<null, UploadRefusal>> {
  const { id, subject, original } = photo;
  if (!(await mayEditSubject(db, actor, subject))) return fail('not-found');
  const originalKey = originalKeyOf(id);
  await storage.put(originalKey, original, 'application/octet-stream');
  const sent = { originalBytes: original.length, uploadedBy: actor.userId, now: now() };
  return db.transaction(async (tx) => {
    // Behind the lock that handing in takes: either that sees this picture, or this one sees what was handed in.
    const maker =
      'productId' in subject
        ? (await openProduct(tx, actor, subject.productId))?.maker
        : await openMaker(tx, actor, subject.makerId);
    if (!maker) return fail('not-found' as const);
    await insertWaiting(tx, { id, subject, originalKey, ...sent });
    await joinSubmission(tx, actor, maker, { photoId: id, subject, now: sent.now });
    return ok(null);
  });
}
