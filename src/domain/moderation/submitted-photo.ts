/** A picture in a submission: its place in the list is its place on the page. */
export interface SubmittedPhoto {
  id: string;
  alt: string | null;
  altEn: string | null;
}

/** The pictures that a submission names. */
export function submittedPhotos(value: unknown): SubmittedPhoto[] {
  return Array.isArray(value) ? value : [];
}

export const altNames = ['alt', 'altEn'] as const;

/** How the words of a picture are called among the fields of its submission. */
export const altField = (name: (typeof altNames)[number], photoId: string) => `${name}-${photoId}`;
