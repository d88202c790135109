import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { actOn, type EditServices, type NotFound, openProduct } from '#domain/moderation/editing.ts';
import { updateProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

/** Takes a published product off the site at once; it may come back as it was. */
export async function archiveProduct(
  { db, categories, now }: EditServices,
  actor: Actor,
  { productId }: { productId: string },
): Promise<Result<{ state: 'archived' }, NotFound | { code: 'not-published' }>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { product, maker } = opened;
    if (product.state === 'archived') return ok({ state: 'archived' as const });
    if (product.state !== 'published') return fail({ code: 'not-published' as const });
    await updateProduct(tx, productId, { state: 'archived' }, now());
    await recordProductChanges(tx, [productId], { categories, now: now() });
    const act = {
      ...actOn(actor, maker),
      action: 'product.archive',
      subject: 'product',
      subjectId: productId,
      before: { state: product.state },
      after: { state: 'archived' },
    } as const;
    await recordAct(tx, act, now());
    return ok({ state: 'archived' as const });
  });
}
