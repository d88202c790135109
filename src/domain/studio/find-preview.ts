import type { Actor } from '#domain/account/actor.ts';
import type { Database } from '#domain/database.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { listConsents, listPublicContacts } from '#domain/maker/consent-store.ts';
import type { Contact } from '#domain/maker/contact.ts';
import type { Maker } from '#domain/maker/maker.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { findPreviewedMaker } from '#domain/maker/maker-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import type { PhotoSubject } from '#domain/media/own-photo.ts';
import { attesterOf } from '#domain/moderation/attester.ts';
import type { EditState } from '#domain/moderation/edit.ts';
import { type EditServices, type NotFound, seeMaker, seeProduct } from '#domain/moderation/editing.ts';
import { withWaitingAlts } from '#domain/moderation/submission-changes.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import type { Photo } from '#domain/photo.ts';
import type { Product } from '#domain/product/product.ts';
import { findPreviewedProduct } from '#domain/product/product-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** What the public will see once all that was written is approved. */
export interface MakerPreview {
  maker: Maker;
  contacts: Contact[];
  photos: Photo[];
}

export interface ProductPreview extends MakerPreview {
  /** Null while it has no origin: no page can say what it is. */
  product: Product | null;
  listings: Listing[];
}

export async function findMakerPreview(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
  makerId: string,
): Promise<Result<MakerPreview, NotFound>> {
  const seen = await seeMaker(db, actor, makerId);
  return seen ? ok(await previewMaker(db, seen)) : fail({ code: 'not-found' });
}

export async function findProductPreview(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
  productId: string,
): Promise<Result<ProductPreview, NotFound>> {
  const seen = await seeProduct(db, actor, productId);
  const stored = seen && (await findPreviewedProduct(db, productId));
  if (!seen || !stored) return fail({ code: 'not-found' });
  const ofMaker = await previewMaker(db, seen.maker);
  const edit = await readEdit(db, 'product', productId);
  const photos = await previewPhotos(db, { productId }, edit);
  const written = { ...stored, ...edit.fields, photo: photos[0] ?? null };
  const originAttestedBy = edit.fields.origin ? attesterOf(actor, seen.maker) : stored.originAttestedBy;
  const isTold = written.origin !== null && originAttestedBy !== null;
  const product = isTold ? ({ ...written, originAttestedBy } as Product) : null;
  return ok({ ...ofMaker, photos, product, listings: await listListings(db, productId) });
}

async function previewMaker(db: Database, { id, fields }: EditedMaker): Promise<MakerPreview> {
  const stored = await findPreviewedMaker(db, id);
  if (!stored) throw new Error('A maker that was just seen is gone.');
  const edit = await readEdit(db, 'maker', id);
  const consents = await listConsents(db, id);
  const inForce = new Set(consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ item }) => item));
  const photos = inForce.has('photo') ? await previewPhotos(db, { makerId: id }, edit) : [];
  const written = { ...fields, ...edit.fields };
  const story = inForce.has('story') ? {} : { story: null, storyEn: null };
  const maker = { ...stored, ...written, ...story, photo: photos[0] ?? null };
  return { maker, contacts: await listPublicContacts(db, id), photos };
}

async function previewPhotos(db: Database, subject: PhotoSubject, edit: EditState): Promise<Photo[]> {
  return withWaitingAlts(await listPhotos(db, subject), edit).flatMap(({ photo }) => photo ?? []);
}
