import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos, showPhotos } from '#domain/media/media-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { writeAlt } from '#domain/media/photo-edit-store.ts';
import type { Result } from '#domain/result.ts';
import type { Corrected } from './correct-changes.ts';
import type { EditServices } from './editing.ts';
import { publishMaker } from './publish-maker.ts';
import { type PublishRefusal, publishProduct } from './publish-product.ts';
import type { Submission } from './submission.ts';
import { submittedPhotos } from './submission-changes.ts';

/** Makes what was submitted public, as it was put right. */
export async function publishSubmission(
  tx: Database,
  submission: Submission,
  corrected: Corrected,
  maker: EditedMaker,
  context: { categories: EditServices['categories']; now: Date },
): Promise<Result<string, PublishRefusal>> {
  await publishPhotos(tx, submission);
  return submission.entity === 'maker'
    ? publishMaker(tx, maker, corrected, context)
    : publishProduct(tx, maker, { entityId: submission.entityId, ...corrected }, context);
}

function subjectOf({ entity, entityId }: Pick<Submission, 'entity' | 'entityId'>): PhotoSubject {
  return entity === 'maker' ? { makerId: entityId } : { productId: entityId };
}

/** Whether a submitted picture is still being prepared: nobody can have looked at it. */
export async function hasWaitingPhotos(tx: Database, submission: Submission): Promise<boolean> {
  const wanted = submittedPhotos(submission.changes.photos?.to);
  const photos = await listPhotos(tx, subjectOf(submission));
  return photos.some(({ id, state }) => state === 'waiting' && wanted.some((photo) => photo.id === id));
}

export async function publishPhotos(
  tx: Database,
  submission: Pick<Submission, 'entity' | 'entityId' | 'changes'>,
): Promise<void> {
  const change = submission.changes.photos;
  if (!change) return;
  const before = new Map(submittedPhotos(change.from).map((photo) => [photo.id, photo]));
  const wanted = submittedPhotos(change.to);
  await showPhotos(
    tx,
    subjectOf(submission),
    wanted.map(({ id }) => id),
  );
  // A new picture's row holds its words already; those of a public one waited here.
  for (const photo of wanted) if (before.has(photo.id)) await writeAlt(tx, photo.id, photo);
}
