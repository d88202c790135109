import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import type { OwnPhoto, PhotoSubject } from '#domain/media/own-photo.ts';
import type { EditedProduct } from '#domain/product/product-edit-store.ts';
import { type EditState, isSame } from './edit.ts';
import type { FieldChange } from './submission-table.ts';
import { type SubmittedPhoto, submittedPhotos } from './submitted-photo.ts';

export type Changes = Record<string, FieldChange>;

/** Alternative texts of pictures that are public already, as they wait in a working copy. */
export type WaitingAlts = Record<string, Pick<SubmittedPhoto, 'alt' | 'altEn'>>;

/** The difference that the publication of a maker as it is written now would make. */
export async function changesOfMaker(tx: Database, maker: EditedMaker, edit: EditState): Promise<Changes> {
  const isDraft = maker.owned.state === 'draft';
  const changes = isDraft ? fromNothing(maker.fields) : fromPublic(maker.fields, edit);
  return { ...changes, ...(await photoChange(tx, { makerId: maker.id }, edit)) };
}

/** The same for a product; `attester` stands behind an origin that is new. */
export async function changesOfProduct(
  tx: Database,
  product: EditedProduct,
  edit: EditState,
  attester: string,
): Promise<Changes> {
  const isDraft = product.state === 'draft';
  const changes = isDraft ? fromNothing(product.fields) : fromPublic(product.fields, edit);
  if (changes.origin) changes.originAttestedBy = { from: product.originAttestedBy, to: attester };
  if (isDraft && changes.originAttestedBy) changes.originAttestedBy = { from: null, to: product.originAttestedBy };
  return { ...changes, ...(await photoChange(tx, { productId: product.id }, edit)) };
}

/** Pictures as their owner wrote of them last. */
export function withWaitingAlts(photos: OwnPhoto[], edit: EditState): OwnPhoto[] {
  const alts = (edit.fields.alts ?? {}) as WaitingAlts;
  return photos.map((own) => (own.photo ? { ...own, photo: { ...own.photo, ...alts[own.id] } } : own));
}

/** What a working copy still holds once these lists of pictures are public or replaced, without their words. */
export function withoutPublicAlts(edit: EditState, ...lists: unknown[]): Record<string, unknown> {
  const { alts, ...fields } = edit.fields as Record<string, unknown> & { alts?: WaitingAlts };
  const known = lists.flatMap(submittedPhotos);
  const waiting = Object.entries(alts ?? {}).filter(
    ([id, { alt, altEn }]) => !known.some((photo) => photo.id === id && isSame([photo.alt, photo.altEn], [alt, altEn])),
  );
  return waiting.length > 0 ? { ...fields, alts: Object.fromEntries(waiting) } : fields;
}

function fromNothing(fields: object): Changes {
  const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '' && !isSame(value, []));
  return Object.fromEntries(filled.map(([field, to]) => [field, { from: null, to }]));
}

function fromPublic(published: object, edit: EditState): Changes {
  const before = published as Record<string, unknown>;
  const waiting = Object.entries(edit.fields).filter(([field, to]) => field in before && !isSame(before[field], to));
  return Object.fromEntries(waiting.map(([field, to]) => [field, { from: before[field], to }]));
}

/** The pictures as they are now, against those that are public; empty where they are the same. */
export async function photoChange(tx: Database, subject: PhotoSubject, edit: EditState): Promise<Changes> {
  const photos = (await listPhotos(tx, subject)).filter(({ state }) => state !== 'refused');
  const alts = (edit.fields.alts ?? {}) as WaitingAlts;
  const from = photos.filter(({ state }) => state === 'shown').map(asSubmitted);
  const to = photos.map((photo) => ({ ...asSubmitted(photo), ...alts[photo.id] }));
  return isSame(from, to) ? {} : { photos: { from, to } };
}

function asSubmitted({ id, photo }: OwnPhoto): SubmittedPhoto {
  return { id, alt: photo?.alt ?? null, altEn: photo?.altEn ?? null };
}
