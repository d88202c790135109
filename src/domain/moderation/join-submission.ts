import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { actOn } from './editing.ts';
import { photoChange } from './submission-changes.ts';
import { findOpenSubmission, replaceSubmission } from './submission-store.ts';
import { submittedPhotos } from './submitted-photo.ts';
import { readEdit } from './working-copy-store.ts';

/**
 * Takes a picture that came late into what waits for a curator already. It takes the place of the submission, with the
 * same turn: whoever looked at it without this picture can no longer approve it.
 */
export async function joinSubmission(
  tx: Database,
  actor: Actor,
  maker: EditedMaker,
  { photoId, subject, now }: { photoId: string; subject: PhotoSubject; now: Date },
): Promise<void> {
  const [entity, entityId] =
    'productId' in subject ? (['product', subject.productId] as const) : (['maker', subject.makerId] as const);
  const open = await findOpenSubmission(tx, entity, entityId);
  if (!open || submittedPhotos(open.changes.photos?.to).some(({ id }) => id === photoId)) return;
  const photos = await photoChange(tx, subject, await readEdit(tx, entity, entityId));
  const id = await replaceSubmission(tx, open, { ...open.changes, ...photos }, { decidedBy: actor.userId, now });
  const act = { ...actOn(actor, maker), action: 'submission.submit', subject: 'submission', subjectId: id } as const;
  await recordAct(tx, { ...act, details: { entity, kind: open.kind, replaces: open.id } }, now);
}
