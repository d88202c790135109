import type { Actor } from '#domain/account/actor.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Database } from '#domain/database.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { missingOfMaker } from '#domain/maker/maker-fields.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { isUnpublished, type OwnPhoto } from '#domain/media/own-photo.ts';
import { type EditServices, type NotFound, seeProduct } from '#domain/moderation/editing.ts';
import type { Gap, Submission } from '#domain/moderation/submission.ts';
import { withWaitingAlts } from '#domain/moderation/submission-changes.ts';
import { findLatestSubmission } from '#domain/moderation/submission-store.ts';
import { findSuspension, type Suspension } from '#domain/moderation/suspension-store.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import type { EditedProduct, ProductState } from '#domain/product/product-edit-store.ts';
import { missingOfProduct, type ProductFields, type ReviewedFields } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** A product as its maker works on it: what is public, and what was written since. */
export interface ProductEdit {
  id: string;
  makerId: string;
  makerName: string;
  /** Its maker was set up by somebody else, and not taken over yet. */
  isAssisted: boolean;
  slug: string;
  state: ProductState;
  version: number;
  /** With what waits in the working copy. */
  product: ProductFields;
  /** As the public sees them now; null for a draft. */
  published: ProductFields | null;
  /** Written, not public yet; `photos`: a picture is not. */
  differs: (keyof ReviewedFields | 'photos')[];
  originAttestedBy: string | null;
  priceCheckedAt: string | null;
  /** Null: no price was checked yet. */
  priceAgeDays: number | null;
  listings: Listing[];
  photos: OwnPhoto[];
  /** What it lacks for a submission, its maker's gaps too where that is a draft. */
  missing: Gap[];
  /** The one that waits, or the last that was decided. */
  submission: Submission | null;
  /** Why a curator took it off the site; null: none did. */
  suspension: Suspension | null;
}

export async function findProductEdit(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  productId: string,
): Promise<Result<ProductEdit, NotFound>> {
  const seen = await seeProduct(db, actor, productId);
  return seen ? ok(await readProductEdit(db, seen.product, seen.maker, now())) : fail({ code: 'not-found' });
}

/** The same for a product that was asked for before. */
async function readProductEdit(
  db: Database,
  product: EditedProduct,
  maker: EditedMaker,
  now: Date,
): Promise<ProductEdit> {
  const { id, slug, state, originAttestedBy, priceCheckedAt } = product;
  const edit = await readEdit(db, 'product', id);
  const photos = withWaitingAlts(await listPhotos(db, { productId: id }), edit);
  const current: ProductFields = { ...product.fields, ...edit.fields };
  const gaps = missingOfProduct(current).map((what): Gap => ({ entity: 'product', what }));
  return {
    ...{
      id,
      slug,
      state,
      product: current,
      originAttestedBy,
      priceCheckedAt,
      makerId: maker.id,
      version: edit.revision,
    },
    makerName: maker.fields.name,
    isAssisted: maker.owned.ownerId === null,
    published: state === 'draft' ? null : product.fields,
    differs: [
      ...(Object.keys(edit.fields) as (keyof ReviewedFields)[]),
      ...(photos.some(isUnpublished) ? ['photos' as const] : []),
    ],
    priceAgeDays: priceAge(priceCheckedAt, now),
    listings: await listListings(db, id),
    photos,
    missing: [...makerGaps(maker), ...gaps],
    submission: await findLatestSubmission(db, 'product', id),
    suspension: await findSuspension(db, 'product', id),
  };
}

/** Whole days since a price was checked, by the calendar of Jakarta. */
export function priceAge(checkedAt: string | null, now: Date): number | null {
  return checkedAt === null ? null : Math.round((Date.parse(jakartaDay(now)) - Date.parse(checkedAt)) / 86_400_000);
}

function makerGaps(maker: EditedMaker): Gap[] {
  if (maker.owned.state !== 'draft') return [];
  return missingOfMaker(maker.fields).map((what) => ({ entity: 'maker', what }));
}
