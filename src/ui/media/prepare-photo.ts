import { type Compressed, compressPhoto } from './compress-photo.ts';
import { forgetPhoto, keepPhoto, type WaitingPhoto } from './waiting-photos.ts';

/**
 * Makes a picture that is kept on the device small if it is not yet. A browser that keeps nothing, as in a private
 * window, still sends.
 */
export async function preparePhoto(
  photo: WaitingPhoto,
): Promise<WaitingPhoto | Extract<Compressed, { refusal: unknown }>> {
  if (!photo.isRaw) return photo;
  const compressed = await compressPhoto(photo.blob);
  if ('refusal' in compressed) {
    await forgetPhoto(photo.id).catch(() => undefined);
    return compressed;
  }
  const small = { ...photo, blob: compressed.blob, isRaw: false };
  await keepPhoto(small).catch(() => undefined);
  return small;
}
