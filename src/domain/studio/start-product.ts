import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { actOn, type EditServices, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { insertDraftProduct, listEditedProducts } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

export const mostProductsOfMaker = 500;

/**
 * Begins a product as a draft that stands where its maker does. An untouched draft is taken up again, so that a button
 * tapped twice begins one.
 */
export async function startProduct(
  { db, now }: EditServices,
  actor: Actor,
  { makerId }: { makerId: string },
): Promise<Result<{ productId: string; version: number }, NotFound | { code: 'too-many-products' }>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const products = await listEditedProducts(tx, [makerId]);
    const untouched = products.find(
      ({ state, fields }) => state === 'draft' && fields.name === '' && fields.priceIdr === null,
    );
    if (untouched) return ok({ productId: untouched.id, version: 0 });
    if (products.length >= mostProductsOfMaker) return fail({ code: 'too-many-products' as const });
    const { provinceCode, regencyCode } = maker.fields;
    const productId = await insertDraftProduct(tx, { makerId, provinceCode, regencyCode }, now());
    const act = { ...actOn(actor, maker), action: 'product.start', subject: 'product', subjectId: productId } as const;
    await recordAct(tx, act, now());
    return ok({ productId, version: 0 });
  });
}
