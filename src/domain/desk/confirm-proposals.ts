import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { type EditedMaker, findEditedMaker, lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices, Invalid, NotFound } from '#domain/moderation/editing.ts';
import { type EditedProduct, findEditedProduct, updateProduct } from '#domain/product/product-edit-store.ts';
import { missingOfProduct, type ProductFields, readProductFields } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import { listProposalShops, listProposals, type Proposal, type ProposalShop } from './proposal-store.ts';

export const mostProposals = 20;
const mostShops = 200;

/** A product with what the curator chose for it. */
export interface Confirmation {
  productId: string;
  categorySlug: string;
  regencyCode: string;
}

export interface ProposalsOfShop {
  maker: EditedMaker;
  proposals: Proposal[];
}

/** Shops of the region a curator answers for of which a file left something open, the most first. */
export async function findProposalShops(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
): Promise<Result<ProposalShop[], NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  return ok(await listProposalShops(db, actor.regionCode, mostShops));
}

/** What a file left open of one shop, at most `mostProposals` at once. */
export async function findProposals(
  { db }: Pick<EditServices, 'db'>,
  actor: Actor,
  makerId: string,
): Promise<Result<ProposalsOfShop, NotFound>> {
  const maker = await findEditedMaker(db, makerId);
  if (!maker || !answersFor(actor, maker.owned)) return fail({ code: 'not-found' });
  return ok({ maker, proposals: await listProposals(db, makerId, mostProposals) });
}

/**
 * Settles category and place of products that a file left open. All or none: a refusal names its field as
 * `PRODUCT.field`. A draft that lacks nothing any more is public from now on.
 */
export async function confirmProposals(
  services: EditServices,
  actor: Actor,
  { makerId, confirmations }: { makerId: string; confirmations: Confirmation[] },
): Promise<Result<{ confirmed: number; published: number }, NotFound | Invalid>> {
  const { db, categories, now } = services;
  return db.transaction(async (tx) => {
    const maker = await lockMaker(tx, makerId);
    if (!maker || !answersFor(actor, maker.owned)) return fail({ code: 'not-found' as const });
    const open = new Set((await listProposals(tx, makerId, mostProposals)).map(({ productId }) => productId));
    const settled: { product: EditedProduct; values: Partial<ProductFields> }[] = [];
    const refused: Invalid['fields'] = [];
    for (const { productId, ...typed } of confirmations.filter(({ productId }) => open.has(productId))) {
      const product = await findEditedProduct(tx, productId);
      if (!product) continue;
      const read = readProductFields(typed, product.fields, services);
      if (read.ok) settled.push({ product, values: read.value });
      else refused.push(...read.refusal.map((refusal) => ({ ...refusal, field: `${productId}.${refusal.field}` })));
    }
    if (refused.length > 0) return fail({ code: 'invalid' as const, fields: refused });

    let published = 0;
    for (const { product, values } of settled) {
      if (await settle(tx, actor, maker, product, values, now())) published += 1;
    }
    const ids = settled.map(({ product }) => product.id);
    if (ids.length > 0) await recordProductChanges(tx, ids, { categories, now: now() });
    return ok({ confirmed: settled.length, published });
  });
}

/** Answers whether the product is public from now on and was not before. */
async function settle(
  tx: Database,
  actor: Actor,
  maker: EditedMaker,
  product: EditedProduct,
  values: Partial<ProductFields>,
  now: Date,
): Promise<boolean> {
  const next = { ...product.fields, ...values };
  const isComplete = missingOfProduct(next).length === 0 && product.originAttestedBy !== null;
  const isNew = product.state === 'draft' && isComplete && maker.owned.state === 'published';
  const state = isNew ? ({ state: 'published', publishedAt: now } as const) : {};
  await updateProduct(tx, product.id, { ...values, ...state }, now);
  const placed = ({ categorySlug, provinceCode, regencyCode }: ProductFields, of: string) => ({
    ...{ categorySlug, provinceCode, regencyCode, state: of },
  });
  await recordAct(
    tx,
    {
      ...{ actor, action: 'product.confirm-file', subject: 'product', subjectId: product.id, makerId: maker.id },
      before: placed(product.fields, product.state),
      after: placed(next, isNew ? 'published' : product.state),
    },
    now,
  );
  return isNew;
}
