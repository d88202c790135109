import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { actOn, type EditServices, type NotFound, openProduct } from '#domain/moderation/editing.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

/** "Harga masih benar": the price stands as it is, checked today. */
export async function confirmPrice(
  { db, categories, now }: EditServices,
  actor: Actor,
  { productId }: { productId: string },
): Promise<Result<{ priceCheckedAt: string }, NotFound | { code: 'no-price' }>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { product, maker } = opened;
    if (product.fields.priceIdr === null) return fail({ code: 'no-price' as const });
    const at = now();
    const priceCheckedAt = jakartaDay(at);
    if (product.priceCheckedAt === priceCheckedAt) return ok({ priceCheckedAt });
    await updateProduct(tx, productId, { priceCheckedAt }, at);
    if (product.state !== 'draft') await recordProductChanges(tx, [productId], { categories, now: at });
    const act = { ...actOn(actor, maker), action: 'price.confirm', subject: 'product', subjectId: productId } as const;
    const [before, after] = [{ priceCheckedAt: product.priceCheckedAt }, { priceCheckedAt }];
    await recordAct(tx, { ...act, before, after }, at);
    return ok({ priceCheckedAt });
  });
}
