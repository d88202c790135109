import type { OwnPhoto } from '#domain/media/own-photo.ts';
import { type SubmittedPhoto, submittedPhotos } from '#domain/moderation/submitted-photo.ts';
import type { Photo } from '#domain/photo.ts';
import { type MarkedTexts, markWords } from './word-diff.ts';

/** A picture on one side of a change. */
export interface MarkedPhoto {
  id: string;
  /** Null: still being prepared, or gone. */
  photo: Photo | null;
  /** Public already, as the page shows it. */
  isShown: boolean;
  /** The other side does not have it. */
  isMarked: boolean;
  /** Its description in both languages. */
  words: MarkedTexts;
}

export interface MarkedPhotos {
  before: MarkedPhoto[];
  after: MarkedPhoto[];
}

/** Pictures as they are and as they would be, each in its order. */
export function markPhotos(change: { from: unknown; to: unknown } | undefined, photos: OwnPhoto[]): MarkedPhotos {
  const known = new Map(photos.map((own) => [own.id, own]));
  const [from, to] = [submittedPhotos(change?.from), submittedPhotos(change?.to)];
  const mark = (own: SubmittedPhoto[], other: SubmittedPhoto[]) =>
    own.map((sent): MarkedPhoto => {
      const twin = other.find(({ id }) => id === sent.id);
      const [before, after] = own === from ? [sent, twin] : [twin, sent];
      const { photo = null, state } = known.get(sent.id) ?? {};
      const words = markWords(altWords(before ?? sent), altWords(after ?? sent));
      return { id: sent.id, photo, isShown: state === 'shown', isMarked: !twin, words };
    });
  return { before: mark(from, to), after: mark(to, from) };
}

function altWords({ alt, altEn }: SubmittedPhoto): string {
  return [alt, altEn].filter(Boolean).join(' / ');
}
