import { jakartaDay } from '#domain/calendar-day.ts';
import { hasImportClaim } from '#domain/claim/own-claim-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { claimSlugs } from '#domain/maker/slug-store.ts';
import { findEditedProduct, updateProduct } from '#domain/product/product-edit-store.ts';
import { missingOfProduct, type ProductFields, reviewedFieldNames } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';
import { type Corrected, withoutReplaced } from './correct-changes.ts';
import { changedValues } from './edit.ts';
import { emptied, isOvertaken, submittedFields } from './publish-maker.ts';
import type { Submission } from './submission.ts';
import { withoutPublicAlts } from './submission-changes.ts';
import { findOpenSubmission } from './submission-store.ts';
import { readEdit, writeFields } from './working-copy-store.ts';

export type PublishRefusal =
  /** What was submitted no longer fits what is public, or lacks what it needs by now. */
  | { code: 'out-of-date' }
  /** `dibuat`, while a claim of the product marks it as imported: that one is decided or revoked first. */
  | { code: 'import-contradicts' }
  /** Its maker is not public yet; null: and was not submitted either. */
  | { code: 'maker-first'; submissionId: string | null };

/** Makes the submitted fields of a product public; facts stand as they are now, or as a curator put them right. Answers its address. */
export async function publishProduct(
  tx: Database,
  maker: EditedMaker,
  { entityId, changes, replaced }: Pick<Submission, 'entityId'> & Corrected,
  context: Parameters<typeof recordProductChanges>[2],
): Promise<Result<string, PublishRefusal>> {
  if (maker.owned.state !== 'published') {
    return fail({ code: 'maker-first', submissionId: (await findOpenSubmission(tx, 'maker', maker.id))?.id ?? null });
  }
  const product = await findEditedProduct(tx, entityId);
  if (product?.makerId !== maker.id) return fail({ code: 'out-of-date' });
  const isDraft = product.state === 'draft';
  const reviewed = Object.fromEntries(reviewedFieldNames.map((name) => [name, product.fields[name]]));
  if (!isDraft && isOvertaken(product.fields, changes)) return fail({ code: 'out-of-date' });
  const base = isDraft ? { ...product.fields, ...emptied(reviewed) } : product.fields;
  const corrected = Object.fromEntries(Object.entries(changes).filter(([field]) => field in replaced));
  const facts = submittedFields(product.fields, corrected);
  const next = { ...base, ...facts, ...submittedFields(reviewed, changes) } as ProductFields;
  // A draft is written to while it waits: what a curator put right may not fit what stands beside it now.
  if ((next.priceIdr ?? 0) > (next.priceMaxIdr ?? Number.POSITIVE_INFINITY)) return fail({ code: 'out-of-date' });
  const attestedBy = changes.originAttestedBy?.to ?? product.originAttestedBy;
  if (missingOfProduct(next).length > 0 || typeof attestedBy !== 'string') return fail({ code: 'out-of-date' });

  if (changes.origin && next.origin === 'dibuat' && (await hasImportClaim(tx, entityId, jakartaDay(context.now))))
    return fail({ code: 'import-contradicts' });

  const edit = await readEdit(tx, 'product', entityId);
  const written = withoutReplaced(
    { ...reviewed, ...withoutPublicAlts(edit, changes.photos?.to, replaced.photos) },
    replaced,
  );
  const isNamed = isDraft || next.name !== product.fields.name;
  const slugs = isNamed
    ? await claimSlugs(tx, 'product', [{ id: entityId, name: next.name }], context.now)
    : new Map<string, string>();
  const slug = slugs.get(entityId) ?? product.slug;
  const isAttested = changes.origin !== undefined || product.originAttestedAt === null;
  const attested = isAttested ? { originAttestedBy: attestedBy, originAttestedAt: context.now } : {};
  // A price that a curator put right is as of the day that it was looked at.
  const isPriced = 'priceIdr' in corrected || 'priceMaxIdr' in corrected;
  const priced = isPriced ? { priceCheckedAt: jakartaDay(context.now) } : {};
  const state = isDraft ? { state: 'published' as const, publishedAt: context.now } : {};
  await updateProduct(
    tx,
    entityId,
    { ...changedValues(product.fields, next), ...attested, ...priced, ...state, slug },
    context.now,
  );
  await writeFields(
    tx,
    'product',
    entityId,
    changedValues({ ...next } as Record<string, unknown>, written),
    context.now,
  );
  await recordProductChanges(tx, [entityId], context);
  return ok(slug);
}
