import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { deletePhotos } from '#domain/media/media-store.ts';
import { actOn, type EditServices, type NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { openPhoto, recordSubject } from './photo-subject.ts';

/** Takes a picture away at once, from the page and from where it lies. */
export async function removePhoto(
  { db, storage, categories, now }: EditServices & Pick<Services, 'storage'>,
  actor: Actor,
  { photoId }: { photoId: string },
): Promise<Result<null, NotFound>> {
  const removed = await db.transaction(async (tx) => {
    const opened = await openPhoto(tx, actor, photoId);
    if (!opened) return null;
    const files = await deletePhotos(tx, [photoId]);
    await recordSubject(tx, opened, { categories, now: now() });
    await recordAct(tx, { ...actOn(actor, opened.maker), action: 'photo.remove', ...opened.about }, now());
    return files;
  });
  if (!removed) return fail({ code: 'not-found' });
  // Only what is no longer named anywhere is deleted: a file without a row is never served.
  for (const folder of removed.folders) await storage.deleteAll(folder);
  for (const key of removed.originals) await storage.delete(key);
  return ok(null);
}
