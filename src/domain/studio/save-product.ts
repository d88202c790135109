import type { Actor } from '#domain/account/actor.ts';
import { type LoggedValues, recordAct } from '#domain/account/audit-log-store.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { hasImportClaim } from '#domain/claim/own-claim-store.ts';
import { attesterOf } from '#domain/moderation/attester.ts';
import { changedValues, findConflicts, raiseEdit, type StaleSave } from '#domain/moderation/edit.ts';
import { actOn, type EditServices, type Invalid, type NotFound, openProduct } from '#domain/moderation/editing.ts';
import { readEdit, writeEdit } from '#domain/moderation/working-copy-store.ts';
import { type EditedProduct, type ProductChange, updateProduct } from '#domain/product/product-edit-store.ts';
import {
  emptiedFields,
  type FactFields,
  factFieldNames,
  type ProductField,
  type ProductFields,
  readProductFields,
  reviewedFieldNames,
  type TypedProduct,
} from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

export interface SaveProductInput {
  productId: string;
  /** As the form was loaded with. */
  version: number;
  /** Any of them, as typed. */
  fields: TypedProduct;
}

export interface SavedProduct {
  version: number;
  /** What differs from before. */
  saved: ProductField[];
  /** `public`: on the page already; `waiting`: when a submission of it is approved; `both`: some of it each. */
  visibility: 'draft' | 'public' | 'waiting' | 'both';
}

/**
 * Keeps what was typed of a product. A draft's fields go into its own row; of a published one the facts are public at
 * once, and what a curator looks at waits in the working copy.
 */
export async function saveProduct(
  { db, categories, foreignRules, now }: EditServices,
  actor: Actor,
  { productId, version, fields }: SaveProductInput,
): Promise<Result<SavedProduct, NotFound | Invalid | StaleSave>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { product, maker } = opened;
    const isDraft = product.state === 'draft';
    const edit = await readEdit(tx, 'product', productId);
    const current: ProductFields = { ...product.fields, ...edit.fields };
    const read = readProductFields(fields, current, { categories, foreignRules });
    if (!read.ok) return fail({ code: 'invalid' as const, fields: read.refusal });
    const emptied = isDraft ? [] : emptiedFields(read.value);
    if (emptied.length > 0) return fail({ code: 'invalid' as const, fields: emptied });

    const changed = changedValues(current, read.value);
    const conflicts = findConflicts(edit, version, current, changed);
    if (conflicts.length > 0) return fail({ code: 'stale' as const, version: edit.revision, conflicts });
    if (changed.origin === 'dibuat' && (await hasImportClaim(tx, productId, jakartaDay(now()))))
      return fail({ code: 'invalid' as const, fields: [{ field: 'origin', code: 'import-contradicts' }] });
    const saved = Object.keys(changed) as ProductField[];
    const at = now();
    const facts = pick(changed, factFieldNames);
    const reviewed = pick(changed, reviewedFieldNames);
    const isPublic = !isDraft && Object.keys(facts).length > 0;
    const isWaiting = !isDraft && Object.keys(reviewed).length > 0;
    const visibility = isDraft ? 'draft' : isPublic && isWaiting ? 'both' : isWaiting ? 'waiting' : 'public';
    if (saved.length === 0) return ok({ version: edit.revision, saved, visibility } satisfies SavedProduct);

    const written = withDates(isDraft ? changed : facts, product, attesterOf(actor, maker), at);
    if (isDraft || isPublic) await updateProduct(tx, productId, written, at);
    if (isPublic) await recordProductChanges(tx, [productId], { categories, now: at });
    const raised = raiseEdit(edit, saved, isDraft ? {} : reviewed, { ...product.fields, ...facts });
    await writeEdit(tx, 'product', productId, raised, { userId: actor.userId, now: at });
    const act = { ...actOn(actor, maker), action: 'product.save', subject: 'product', subjectId: productId } as const;
    const [before, after] = [logged(product.fields, facts), logged({ ...product.fields, ...facts }, facts)];
    await recordAct(tx, { ...act, details: { fields: saved.join(' ') }, before, after }, at);
    return ok({ version: raised.revision, saved, visibility } satisfies SavedProduct);
  });
}

/** The numbers that a save changes; units and sizes are words, which the log does not hold. */
function logged(fields: ProductFields, facts: Partial<FactFields>): LoggedValues {
  const changed = factFieldNames.filter(
    (name) => name in facts && typeof (fields[name] ?? facts[name] ?? 0) === 'number',
  );
  return Object.fromEntries(changed.map((name) => [name, fields[name]]));
}

/** A price is dated by the day it was typed, an origin with who attests it. */
function withDates(
  changed: Partial<ProductFields>,
  product: EditedProduct,
  attester: string,
  now: Date,
): ProductChange {
  const written: ProductChange = { ...changed };
  if (changed.priceIdr !== undefined || changed.priceMaxIdr !== undefined) {
    const price = changed.priceIdr === undefined ? product.fields.priceIdr : changed.priceIdr;
    written.priceCheckedAt = price === null ? null : jakartaDay(now);
  }
  if (changed.origin !== undefined) {
    written.originAttestedBy = changed.origin === null ? null : attester;
    written.originAttestedAt = changed.origin === null ? null : now;
  }
  return written;
}

function pick<K extends ProductField>(
  values: Partial<ProductFields>,
  names: readonly K[],
): Partial<Pick<ProductFields, K>> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]])) as Partial<
    Pick<ProductFields, K>
  >;
}
