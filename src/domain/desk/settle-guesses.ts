import { type Actor, answersFor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { findShopGuess, signGuess } from '#domain/maker/guess-store.ts';
import { type EditedMaker, lockMaker, updateMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices, Invalid, NotFound } from '#domain/moderation/editing.ts';
import { type EditedProduct, findEditedProduct, updateProduct } from '#domain/product/product-edit-store.ts';
import { missingOfProduct, type ProductFields, readProductFields } from '#domain/product/product-fields.ts';
import type { PlaceFields } from '#domain/region/place-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges, recordProductChanges } from '#domain/search/record-change-store.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import type { Guess } from './guess.ts';
import { countGuesses, listGuesses } from './guess-store.ts';

/** How many products of a shop are looked at together. */
export const guessesAtOnce = 20;

/** A product with what the curator chose for it: as the file guessed, or put right. */
export interface Settlement {
  productId: string;
  categorySlug?: string;
  regencyCode?: string;
}

/** `not-open`: somebody settled it before, and when; null: others of the shop are open still. */
export type SettleRefusal = NotFound | Invalid | { code: 'not-open'; decidedAt: Date | null };

interface Settled {
  product: EditedProduct;
  guess: Guess;
  values: Partial<ProductFields>;
}

/**
 * Settles category and place of products that a file left open. All or none: a refusal names its field as
 * `PRODUCT.field`. A draft that lacks nothing any more is public from now on, and a shop that the file took to be where
 * its products are goes where they go.
 */
export async function settleGuesses(
  services: EditServices,
  actor: Actor,
  { guessId, settlements }: { guessId: string; settlements: Settlement[] },
): Promise<Result<{ settled: number; published: number }, SettleRefusal>> {
  const { db, categories, now: present } = services;
  const now = present();
  return db.transaction(async (tx) => {
    const found = await findShopGuess(tx, guessId);
    const maker = found && (await lockMaker(tx, found.makerId));
    if (!maker || !answersFor(actor, maker.owned)) return fail({ code: 'not-found' as const });
    // Read again behind the lock: somebody else may have settled it meanwhile.
    const decidedAt = (await findShopGuess(tx, guessId))?.settledAt ?? null;
    const read = await readSettlements(tx, maker.id, settlements, services);
    if (decidedAt || !read) return fail({ code: 'not-open' as const, decidedAt });
    if (!read.ok) return fail({ code: 'invalid' as const, fields: read.refusal });

    let published = 0;
    for (const settled of read.value) if (await settle(tx, actor, maker, settled, now)) published += 1;
    const place = movedTo(maker, read.value);
    if (place) await moveShop(tx, actor, maker, place, now);
    const ids = read.value.map(({ product }) => product.id);
    if (place) await recordMakerChanges(tx, [maker.id], { categories, now });
    else if (ids.length > 0) await recordProductChanges(tx, ids, { categories, now });
    if ((await countGuesses(tx, maker.id)) === 0)
      await signGuess(tx, guessId, { settledAt: now, settledBy: actor.userId });
    return ok({ settled: ids.length, published });
  });
}

/** Each product with what was chosen for it, or what is wrong with that; null: one of them is not open. */
async function readSettlements(
  tx: Database,
  makerId: string,
  settlements: Settlement[],
  services: EditServices,
): Promise<Result<Settled[], FieldRefusal[]> | null> {
  const open = new Map((await listGuesses(tx, makerId, guessesAtOnce)).map((guess) => [guess.productId, guess]));
  const settled: Settled[] = [];
  const refused: FieldRefusal[] = [];
  for (const { productId, ...typed } of settlements) {
    const guess = open.get(productId);
    const product = guess && (await findEditedProduct(tx, productId));
    if (!product) return null;
    const read = readProductFields(typed, product.fields, services);
    const faults = [...missingOf(guess, typed), ...(read.ok ? [] : read.refusal)];
    refused.push(...faults.map((fault) => ({ ...fault, field: `${productId}.${fault.field}` })));
    if (read.ok) settled.push({ product, guess, values: read.value });
  }
  return refused.length > 0 ? fail(refused) : ok(settled);
}

function missingOf(guess: Guess, { categorySlug, regencyCode }: Omit<Settlement, 'productId'>): FieldRefusal[] {
  const missing: FieldRefusal[] = [];
  if (!categorySlug && (guess.categoryProposed || categorySlug === ''))
    missing.push({ field: 'categorySlug', code: 'required' });
  if (!regencyCode && isPlaceOpen(guess)) missing.push({ field: 'regencyCode', code: 'required' });
  return missing;
}

function isPlaceOpen({ placeAssumed, provinceCode }: Guess): boolean {
  return placeAssumed || provinceCode === null;
}

/** Answers whether the product is public from now on and was not before. */
async function settle(
  tx: Database,
  actor: Actor,
  maker: EditedMaker,
  { product, guess, values }: Settled,
  now: Date,
): Promise<boolean> {
  const next = { ...product.fields, ...values };
  const isComplete = missingOfProduct(next).length === 0 && product.originAttestedBy !== null;
  const isNew = product.state === 'draft' && isComplete && maker.owned.state === 'published';
  const state = isNew ? ({ state: 'published', publishedAt: now } as const) : {};
  await updateProduct(tx, product.id, { ...values, ...state }, now);
  const act = { actor, action: 'product.confirm-file', subject: 'product', subjectId: product.id } as const;
  const { categoryProposed, placeAssumed } = guess;
  const before = { ...loggedOf(product.fields, product.state), categoryProposed, placeAssumed };
  const looked = { categoryProposed: false, placeAssumed: false };
  const after = { ...loggedOf(next, isNew ? 'published' : product.state), ...looked };
  await recordAct(tx, { ...act, makerId: maker.id, before, after }, now);
  return isNew;
}

const loggedOf = ({ categorySlug, provinceCode, regencyCode }: ProductFields, state: string) => ({
  ...{ categorySlug, provinceCode, regencyCode, state },
});

/** Where a shop lies whose own place came from the same guess; null: it stays. */
function movedTo({ fields }: EditedMaker, settled: Settled[]): PlaceFields | null {
  const isAtShop = ({ guess }: Settled) =>
    isPlaceOpen(guess) && guess.provinceCode === fields.provinceCode && guess.regencyCode === fields.regencyCode;
  const { provinceCode = null, regencyCode = null } = settled.find(isAtShop)?.values ?? {};
  return provinceCode === null || regencyCode === fields.regencyCode ? null : { provinceCode, regencyCode };
}

async function moveShop(tx: Database, actor: Actor, maker: EditedMaker, place: PlaceFields, now: Date): Promise<void> {
  const { provinceCode, regencyCode } = maker.fields;
  await updateMaker(tx, maker.id, place, now);
  const act = { actor, action: 'maker.confirm-file', subject: 'maker', subjectId: maker.id } as const;
  const after = { provinceCode: place.provinceCode, regencyCode: place.regencyCode };
  await recordAct(tx, { ...act, makerId: maker.id, before: { provinceCode, regencyCode }, after }, now);
}
