import { describePhoto as describe } from '#domain/studio/describe-photo.ts';
import { removePhoto as remove } from '#domain/studio/remove-photo.ts';
import { reorderPhotos as reorder } from '#domain/studio/reorder-photos.ts';
import { studioAction } from './studio-action.ts';

export const describePhoto = studioAction((services, actor, { texts }) =>
  describe(services, actor, { photoId: texts.photoId ?? '', alt: texts.alt ?? '', altEn: texts.altEn ?? '' }),
);

export const removePhoto = studioAction((services, actor, { texts }) =>
  remove(services, actor, { photoId: texts.photoId ?? '' }),
);

/** Puts the pictures into the order in which the form names them. */
export const reorderPhotos = studioAction((services, actor, { makerId, productId, texts }) =>
  reorder(services, actor, {
    subject: productId ? { productId } : { makerId },
    photoIds: (texts.urutan ?? '').split(' ').filter(Boolean),
  }),
);
