import type { Database } from '#domain/database.ts';
import { type EditedMaker, updateMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { findEditedProduct, updateProduct } from '#domain/product/product-edit-store.ts';
import { type ChangeContext, recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import { isSame } from './edit.ts';
import { publishPhotos } from './publish-submission.ts';
import type { Submission } from './submission.ts';
import { submittedPhotos } from './submitted-photo.ts';
import { readEdit, writeFields } from './working-copy-store.ts';

/**
 * Puts back what stood there before an approved change; what was changed again since stays. The words that it takes off
 * the page wait in the working copy, unless newer ones do.
 */
export async function revertSubmission(
  tx: Database,
  maker: EditedMaker,
  submission: Submission,
  context: ChangeContext,
): Promise<void> {
  const { entity, entityId, changes } = submission;
  const fields = entity === 'maker' ? maker.fields : (await findEditedProduct(tx, entityId))?.fields;
  if (!fields) return;
  const current = { ...fields } as Record<string, unknown>;
  const standing = Object.entries(changes).filter(([field, { to }]) => field in current && isSame(current[field], to));
  const before = Object.fromEntries(standing.map(([field, { from }]) => [field, from]));
  const taken = Object.fromEntries(standing.map(([field, { to }]) => [field, to]));
  await revertPhotos(tx, submission, context.now);
  const edit = await readEdit(tx, entity, entityId);
  await writeFields(tx, entity, entityId, { ...taken, ...edit.fields }, context.now);
  if (entity === 'maker') {
    await updateMaker(tx, entityId, before, context.now);
    await recordMakerChanges(tx, [entityId], context);
  } else {
    await updateProduct(tx, entityId, before, context.now);
    await recordProductChanges(tx, [entityId], context);
  }
}

/** The pictures shown before are shown again, where those of the submission still are. */
async function revertPhotos(
  tx: Database,
  { entity, entityId, changes: { photos } }: Submission,
  now: Date,
): Promise<void> {
  if (!photos) return;
  const subject = entity === 'maker' ? { makerId: entityId } : { productId: entityId };
  const shown = (await listPhotos(tx, subject)).filter(({ state }) => state === 'shown').map(({ id }) => id);
  const submitted = submittedPhotos(photos.to).map(({ id }) => id);
  if (!isSame(shown, submitted)) return;
  const back = { from: photos.to, to: photos.from };
  await publishPhotos(tx, { entity, entityId, changes: { photos: back } }, { sent: back, now });
}
