import { photoTypes } from '#domain/photo.ts';
import type { Services } from '#domain/services.ts';
import { type EncodePicture, type PictureRefusal, storageKeyOf, variantKey } from './picture.ts';
import {
  beginAttempt,
  forgetOriginal,
  listSpentOriginals,
  markReady,
  markRefused,
  takeBackAttempt,
} from './waiting-photo-store.ts';

/** A picture that was begun this often and never ended is given up: it takes the process with it. */
export const mostAttempts = 3;

export type Prepared = { id: string; outcome: 'ready' | 'gone' | PictureRefusal };

/**
 * Looks at the picture that waits longest: variants are stored first, then the row says `ready`, then the original is
 * deleted; whatever is cut short begins again from the original. Null: none waits. An outage of the storage throws.
 */
export async function preparePhoto(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  encode: EncodePicture,
): Promise<Prepared | null> {
  const attempt = await beginAttempt(db);
  if (!attempt) return null;
  const { id, originalKey } = attempt;
  if (attempt.attempts > mostAttempts) return refuse(db, id, 'unreadable');
  try {
    const original = await storage.read(originalKey);
    if (!original) return await refuse(db, id, 'lost');
    const encoded = await encode(original);
    if (!encoded.ok) return await refuse(db, id, encoded.refusal);
    const storageKey = storageKeyOf(id);
    for (const { widthPx, format, bytes } of encoded.value.variants) {
      await storage.put(variantKey(storageKey, widthPx, format), bytes, photoTypes[format]);
    }
    if (await markReady(db, id, storageKey, encoded.value)) return { id, outcome: 'ready' };
    await storage.deleteAll(storageKey);
    await storage.delete(originalKey);
    return { id, outcome: 'gone' };
  } catch (cause) {
    await takeBackAttempt(db, id).catch(() => undefined);
    throw cause;
  }
}

/** Deletes originals that are no longer needed, also those a killed process left. */
export async function deleteSpentOriginals({ db, storage }: Pick<Services, 'db' | 'storage'>): Promise<void> {
  for (const { id, originalKey } of await listSpentOriginals(db, 100)) {
    await storage.delete(originalKey);
    await forgetOriginal(db, id);
  }
}

async function refuse(db: Services['db'], id: string, refusal: PictureRefusal): Promise<Prepared> {
  await markRefused(db, id, refusal);
  return { id, outcome: refusal };
}
