import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { orderPhotos } from '#domain/media/photo-edit-store.ts';
import type { EditServices, NotFound } from '#domain/moderation/editing.ts';
import { actOn } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { openSubject, recordSubject } from './photo-subject.ts';

/** Puts pictures in an order; of those that are public already the page follows at once. */
export async function reorderPhotos(
  { db, categories, now }: EditServices,
  actor: Actor,
  { subject, photoIds }: { subject: PhotoSubject; photoIds: string[] },
): Promise<Result<null, NotFound | { code: 'not-these-photos' }>> {
  return db.transaction(async (tx) => {
    const opened = await openSubject(tx, actor, subject);
    if (!opened) return fail({ code: 'not-found' as const });
    const known = new Set((await listPhotos(tx, subject)).map(({ id }) => id));
    if (photoIds.some((id) => !known.has(id)) || new Set(photoIds).size !== photoIds.length) {
      return fail({ code: 'not-these-photos' as const });
    }
    await orderPhotos(tx, subject, photoIds);
    await recordSubject(tx, opened, { categories, now: now() });
    await recordAct(tx, { ...actOn(actor, opened.maker), action: 'photo.order', ...opened.about }, now());
    return ok(null);
  });
}
