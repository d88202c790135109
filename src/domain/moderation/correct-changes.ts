import { readMakerFields, type TypedMaker } from '#domain/maker/maker-fields.ts';
import {
  emptiedFields,
  factFieldNames,
  type ProductFields,
  readProductFields,
  type TypedProduct,
} from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { FieldRefusal } from '#domain/typed-text.ts';
import { correctPhotos } from './correct-photos.ts';
import { asTyped, isSame } from './edit.ts';
import type { EditServices, Invalid } from './editing.ts';
import type { Submission } from './submission.ts';
import type { Changes } from './submission-changes.ts';
import { submittedPhotos } from './submitted-photo.ts';

/** Texts as a curator typed them, by field; those of a picture by `altField`. */
export type Corrections = Record<string, string>;

export interface Corrected {
  changes: Changes;
  /** Values of the maker that the curator put right, by field. */
  replaced: Record<string, unknown>;
}

/**
 * The changes of a submission with what a curator put right in them. Only a field that was submitted can be put right,
 * by the rules that its maker types under; a text that nobody touched is not read again. `standing` are the fields of
 * the maker or product as they are now.
 */
export function correctChanges(
  { entity, kind, changes: submitted }: Pick<Submission, 'entity' | 'kind' | 'changes'>,
  typed: Corrections,
  standing: object,
  rules: Pick<EditServices, 'categories' | 'foreignRules'>,
): Result<Corrected, Invalid> {
  const changes = withHighestPrice(submitted);
  const isTouched = (field: string, text: string) =>
    field in changes && text.replaceAll('\r\n', '\n') !== asTyped(changes[field]?.to);
  const touched = Object.fromEntries(Object.entries(typed).filter(([field, text]) => isTouched(field, text)));
  const sent: Record<string, unknown> = Object.fromEntries(
    Object.entries(changes).map(([field, { to }]) => [field, to]),
  );
  const current: object = { ...(kind === 'changed' ? standing : {}), ...sent };
  const read =
    entity === 'maker'
      ? readMakerFields(touched as TypedMaker)
      : readProductFields(touched as TypedProduct, current as ProductFields, rules);
  const photos = correctPhotos(submittedPhotos(sent.photos), typed);
  const refused = [
    ...(read.ok ? unusable({ ...read.value }, sent, standing) : read.refusal),
    ...(photos.ok ? [] : photos.refusal),
  ];
  if (!read.ok || !photos.ok || refused.length > 0) return fail({ code: 'invalid', fields: refused });
  const corrected: Corrected = { changes: { ...submitted }, replaced: {} };
  for (const [field, value] of Object.entries({ ...read.value, ...(sent.photos ? { photos: photos.value } : {}) })) {
    const change = changes[field];
    if (!change || isSame(change.to, value)) continue;
    corrected.changes[field] = { from: change.from, to: value };
    corrected.replaced[field] = change.to;
  }
  return ok(corrected);
}

/** What a maker wrote, without what a curator put right in it; what was written since stays. */
export function withoutReplaced<T extends object>(written: T, replaced: Record<string, unknown>): Partial<T> {
  const entries = Object.entries(written).filter(
    ([field, value]) => !(field in replaced && isSame(replaced[field], value)),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

/** A price that was submitted may become a range. */
function withHighestPrice(changes: Changes): Changes {
  return changes.priceIdr ? { priceMaxIdr: { from: null, to: null }, ...changes } : changes;
}

/** What nothing can be published without, and facts that their maker has changed meanwhile: the newer ones stand. */
function unusable(values: Record<string, unknown>, sent: Record<string, unknown>, standing: object): FieldRefusal[] {
  const now = standing as Record<string, unknown>;
  const isCorrected = (field: string) => field in values && !isSame(values[field], sent[field]);
  const overtaken = factFieldNames.filter((field) => isCorrected(field) && !isSame(now[field], sent[field]));
  return [...emptiedFields(values), ...overtaken.map((field) => ({ field, code: 'written-since' }))];
}
