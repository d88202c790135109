import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { deleteListing } from '#domain/listing/listing-edit-store.ts';
import { actOn, type EditServices, type NotFound, openProduct } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

/** Takes a listing off a product at once; its clicks go with it. */
export async function removeListing(
  { db, categories, now }: EditServices,
  actor: Actor,
  { productId, listingId }: { productId: string; listingId: string },
): Promise<Result<null, NotFound>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened || !(await deleteListing(tx, productId, listingId))) return fail({ code: 'not-found' as const });
    if (opened.product.state !== 'draft') await recordProductChanges(tx, [productId], { categories, now: now() });
    const act = { ...actOn(actor, opened.maker), subject: 'product', subjectId: productId } as const;
    await recordAct(tx, { ...act, action: 'listing.remove' }, now());
    return ok(null);
  });
}
