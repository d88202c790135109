import { readMakerFields, type TypedMaker } from '#domain/maker/maker-fields.ts';
import { type ProductFields, readProductFields, type TypedProduct } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { asTyped, isSame } from './edit.ts';
import type { EditServices, Invalid } from './editing.ts';
import type { Submission } from './submission.ts';
import type { Changes } from './submission-changes.ts';

/** Texts as a curator typed them, by field. */
export type Corrections = Record<string, string>;

export interface Corrected {
  changes: Changes;
  /** Values of the maker that the curator put right, by field. */
  replaced: Record<string, unknown>;
}

/**
 * The changes of a submission with what a curator put right in them. Only a field that was submitted can be put right,
 * by the rules that its maker types under; a text that nobody touched is not read again.
 */
export function correctChanges(
  { entity, changes }: Pick<Submission, 'entity' | 'changes'>,
  typed: Corrections,
  rules: Pick<EditServices, 'categories' | 'foreignRules'>,
): Result<Corrected, Invalid> {
  const isTouched = (field: string, text: string) =>
    field in changes && text.replaceAll('\r\n', '\n') !== asTyped(changes[field]?.to);
  const submitted = Object.fromEntries(Object.entries(typed).filter(([field, text]) => isTouched(field, text)));
  const current = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  const read =
    entity === 'maker'
      ? readMakerFields(submitted as TypedMaker)
      : readProductFields(submitted as TypedProduct, current as unknown as ProductFields, rules);
  if (!read.ok) return fail({ code: 'invalid', fields: read.refusal });
  const corrected: Corrected = { changes: { ...changes }, replaced: {} };
  for (const [field, value] of Object.entries(read.value)) {
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
