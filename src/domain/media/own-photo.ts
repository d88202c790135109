import type { Photo } from '#domain/photo.ts';
import type { PictureRefusal } from './picture.ts';

/** What a picture belongs to. */
export type PhotoSubject = { productId: string } | { makerId: string };

/**
 * `withheld`: an address from a file, kept but never fetched or shown without the owner's right to it; `waiting`:
 * the original is here and a job will look at it; `ready`: re-encoded, not public yet; `shown`: public;
 * `refused`: no picture that can be shown, `refusal` says why.
 */
export const photoStates = ['withheld', 'waiting', 'ready', 'shown', 'refused'] as const;
export type PhotoState = (typeof photoStates)[number];

/** Whether a picture that could be public is not yet. */
export function isUnpublished({ state }: Pick<OwnPhoto, 'state'>): boolean {
  return state === 'waiting' || state === 'ready';
}

/** A picture as its owner sees it. */
export interface OwnPhoto {
  id: string;
  state: PhotoState;
  refusal: PictureRefusal | null;
  /** Null until it is `ready`. */
  photo: Photo | null;
}
