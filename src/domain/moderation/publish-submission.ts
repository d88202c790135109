import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos, showPhotos } from '#domain/media/media-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { writeAlt } from '#domain/media/photo-edit-store.ts';
import type { Result } from '#domain/result.ts';
import type { Corrected } from './correct-changes.ts';
import { isSame } from './edit.ts';
import type { EditServices } from './editing.ts';
import { publishMaker } from './publish-maker.ts';
import { type PublishRefusal, publishProduct } from './publish-product.ts';
import type { Submission } from './submission.ts';
import type { WaitingAlts } from './submission-changes.ts';
import type { FieldChange } from './submission-table.ts';
import { submittedPhotos } from './submitted-photo.ts';
import { readEdit, writeEdit } from './working-copy-store.ts';

/** Makes what was submitted public, as it was put right. */
export async function publishSubmission(
  tx: Database,
  submission: Submission,
  corrected: Corrected,
  maker: EditedMaker,
  context: { categories: EditServices['categories']; now: Date },
): Promise<Result<string, PublishRefusal>> {
  const { entity, entityId } = submission;
  const photos = { entity, entityId, changes: corrected.changes };
  await publishPhotos(tx, photos, { sent: submission.changes.photos, now: context.now });
  return entity === 'maker'
    ? publishMaker(tx, maker, corrected, context)
    : publishProduct(tx, maker, { entityId, ...corrected }, context);
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

/** Shows the pictures of a submission with its words; those that a new picture was given since it was `sent` wait. */
export async function publishPhotos(
  tx: Database,
  submission: Pick<Submission, 'entity' | 'entityId' | 'changes'>,
  { sent, now }: { sent: FieldChange | undefined; now: Date },
): Promise<void> {
  const change = submission.changes.photos;
  if (!change) return;
  await keepNewerWords(tx, submission, { sent, now });
  const wanted = submittedPhotos(change.to);
  await showPhotos(
    tx,
    subjectOf(submission),
    wanted.map(({ id }) => id),
  );
  for (const photo of wanted) await writeAlt(tx, photo.id, photo);
}

/** A public picture's new words wait in the working copy; those of a picture that was not public stand in its own row. */
async function keepNewerWords(
  tx: Database,
  { entity, entityId }: Pick<Submission, 'entity' | 'entityId'>,
  { sent, now }: { sent: FieldChange | undefined; now: Date },
): Promise<void> {
  const known = new Set(submittedPhotos(sent?.from).map(({ id }) => id));
  const rows = new Map((await listPhotos(tx, subjectOf({ entity, entityId }))).map(({ id, photo }) => [id, photo]));
  const newer = submittedPhotos(sent?.to).flatMap(({ id, alt, altEn }) => {
    const row = rows.get(id);
    if (!row || known.has(id) || isSame([row.alt, row.altEn], [alt, altEn])) return [];
    return [[id, { alt: row.alt, altEn: row.altEn }] as const];
  });
  if (newer.length === 0) return;
  const edit = await readEdit(tx, entity, entityId);
  const alts = { ...(edit.fields.alts as WaitingAlts | undefined), ...Object.fromEntries(newer) };
  await writeEdit(tx, entity, entityId, { ...edit, fields: { ...edit.fields, alts } }, { userId: null, now });
}
