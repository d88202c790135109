import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { Database } from '#domain/database.ts';
import { type CanonicalListing, canonicalListing } from '#domain/listing/canonical-listing.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { findListingOwner, insertListing } from '#domain/listing/listing-edit-store.ts';
import { listListings } from '#domain/listing/listing-store.ts';
import { readPastedListing } from '#domain/listing/pasted-listing.ts';
import { whatsappListingUrl, whatsappUrl } from '#domain/listing/whatsapp-listing.ts';
import { listPublicContacts } from '#domain/maker/consent-store.ts';
import { raiseEdit } from '#domain/moderation/edit.ts';
import {
  actOn,
  type EditServices,
  type Invalid,
  type NotFound,
  type OpenedProduct,
  openProduct,
} from '#domain/moderation/editing.ts';
import { readEdit, writeEdit } from '#domain/moderation/working-copy-store.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { readProductFields } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';

const mostListingsOfProduct = 10;

export interface AddedListing {
  listing: Listing;
  /** Empty fields that the pasted text filled. */
  filled: ('name' | 'priceIdr')[];
  version: number;
}

/**
 * Takes whatever a shop's app shares: an address alone, or title, price and link together. The address is kept in its
 * one form; a short one waits until a job has expanded it. What is empty in the product is filled from the text.
 */
export async function addListing(
  { db, categories, foreignRules, now }: EditServices,
  actor: Actor,
  { productId, pasted }: { productId: string; pasted: string },
): Promise<Result<AddedListing, NotFound | Invalid>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const listing = await readListing(tx, opened, pasted);
    if (!listing.ok) return fail({ code: 'invalid' as const, fields: [listing.refusal] });

    const at = now();
    const text = readPastedListing(pasted);
    const titled = { name: text.title ?? '' };
    if (!readProductFields(titled, opened.product.fields, { categories, foreignRules }).ok) text.title = null;
    const priceCheckedAt = text.priceIdr === null ? null : jakartaDay(at);
    const id = await insertListing(tx, productId, { ...listing.value, priceIdr: text.priceIdr, priceCheckedAt }, at);
    const added = (await listListings(tx, productId)).find((known) => known.id === id);
    if (!added) return fail({ code: 'invalid' as const, fields: [await takenRefusal(tx, opened, listing.value.url)] });
    const { filled, version } = await fillEmpty(tx, actor, opened, text, at);
    if (opened.product.state !== 'draft') await recordProductChanges(tx, [productId], { categories, now: at });
    const act = { ...actOn(actor, opened.maker), subject: 'product', subjectId: productId } as const;
    await recordAct(tx, { ...act, action: 'listing.add', details: { marketplace: added.marketplace } }, at);
    return ok({ listing: added, filled, version });
  });
}

async function readListing(
  tx: Database,
  opened: OpenedProduct,
  pasted: string,
): Promise<Result<CanonicalListing, FieldRefusal>> {
  const { product, maker } = opened;
  const read = canonicalListing(pasted);
  if (!read.ok) return fail({ field: 'link', code: read.refusal });
  const listing = read.value;
  if ((await listListings(tx, product.id)).length >= mostListingsOfProduct) {
    return fail({ field: 'link', code: 'too-many', detail: mostListingsOfProduct });
  }
  if (listing.marketplace === 'whatsapp') {
    const phone = (await listPublicContacts(tx, maker.id)).find(({ kind }) => kind === 'phone')?.value;
    if (!phone) return fail({ field: 'link', code: 'whatsapp-needs-consent' });
    if (whatsappUrl(phone) !== listing.url) return fail({ field: 'link', code: 'whatsapp-other-number' });
    listing.url = whatsappListingUrl(phone, { id: product.id, name: product.fields.name });
  }
  const owner = await findListingOwner(tx, listing.url);
  return owner ? fail(await takenRefusal(tx, opened, listing.url)) : ok(listing);
}

/** Points at the first; of a product that is neither public nor the actor's, only that it is taken. */
async function takenRefusal(tx: Database, { maker }: OpenedProduct, url: string): Promise<FieldRefusal> {
  const owner = await findListingOwner(tx, url);
  const isTold = owner && (owner.isPublic || owner.makerId === maker.id);
  return { field: 'link', code: 'listing-taken', ...(isTold ? { detail: owner.name, slug: owner.slug } : {}) };
}

/** A draft takes its first name and price from what was pasted. */
async function fillEmpty(
  tx: Database,
  actor: Actor,
  { product }: OpenedProduct,
  text: ReturnType<typeof readPastedListing>,
  now: Date,
): Promise<Pick<AddedListing, 'filled' | 'version'>> {
  const edit = await readEdit(tx, 'product', product.id);
  const isDraft = product.state === 'draft';
  const name = isDraft && product.fields.name === '' ? text.title : null;
  const priceIdr = product.fields.priceIdr === null ? text.priceIdr : null;
  const filled: AddedListing['filled'] = [];
  if (name !== null) filled.push('name');
  if (priceIdr !== null) filled.push('priceIdr');
  if (filled.length === 0) return { filled, version: edit.revision };
  const dated = priceIdr === null ? {} : { priceIdr, priceCheckedAt: jakartaDay(now) };
  await updateProduct(tx, product.id, { ...(name === null ? {} : { name }), ...dated }, now);
  const raised = raiseEdit(edit, filled, {}, product.fields);
  await writeEdit(tx, 'product', product.id, raised, { userId: actor.userId, now });
  return { filled, version: raised.revision };
}
