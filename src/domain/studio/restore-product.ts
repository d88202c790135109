import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { actOn, type EditServices, type NotFound, openProduct } from '#domain/moderation/editing.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

/** Brings an archived product back as it was. */
export async function restoreProduct(
  { db, categories, now }: EditServices,
  actor: Actor,
  { productId }: { productId: string },
): Promise<Result<{ state: 'published' }, NotFound | { code: 'not-archived' }>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { product, maker } = opened;
    if (product.state === 'published') return ok({ state: 'published' as const });
    if (product.state !== 'archived') return fail({ code: 'not-archived' as const });
    await updateProduct(tx, productId, { state: 'published' }, now());
    await recordProductChanges(tx, [productId], { categories, now: now() });
    const act = {
      ...actOn(actor, maker),
      action: 'product.restore',
      subject: 'product',
      subjectId: productId,
      before: { state: 'archived' },
      after: { state: 'published' },
    } as const;
    await recordAct(tx, act, now());
    return ok({ state: 'published' as const });
  });
}
