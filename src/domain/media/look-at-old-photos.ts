import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '#domain/services.ts';
import { listOldPhotos, noteLook } from './old-photo-store.ts';
import { type LookAtPicture, variantKey } from './picture.ts';

const atOnce = 20;
/** Between two pictures: whoever visits the site goes first. */
const usualPauseMs = 20;

export interface LookedAt {
  done: number;
  /** Ids of pictures whose file is gone or broken. */
  setAside: string[];
}

/**
 * Notes the look of pictures made before it was kept, from the widest JPEG that is stored, one after the other. Each is
 * written down by itself, so that it goes on where it was cut short. A picture that cannot be read is set aside and
 * named; an outage of the storage throws.
 */
export async function lookAtOldPhotos(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  lookAt: LookAtPicture,
  { stopping, pauseMs = usualPauseMs }: { stopping?: AbortSignal; pauseMs?: number } = {},
): Promise<LookedAt> {
  const looked: LookedAt = { done: 0, setAside: [] };
  for (;;) {
    const photos = await listOldPhotos(db, atOnce);
    if (photos.length === 0) return looked;
    for (const { id, storageKey, widestPx } of photos) {
      if (stopping?.aborted) return looked;
      const file = await storage.read(variantKey(storageKey, widestPx, 'jpg'));
      const fingerprint = file && (await lookAt(file));
      await noteLook(db, id, fingerprint);
      if (fingerprint) looked.done += 1;
      else looked.setAside.push(id);
      await sleep(pauseMs);
    }
  }
}
