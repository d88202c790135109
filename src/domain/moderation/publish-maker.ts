import type { Database } from '#domain/database.ts';
import { type EditedMaker, updateMaker } from '#domain/maker/maker-edit-store.ts';
import { type MakerFields, missingOfMaker } from '#domain/maker/maker-fields.ts';
import { claimSlugs } from '#domain/maker/slug-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { recordMakerChanges } from '#domain/search/record-change-store.ts';
import { type Corrected, withoutReplaced } from './correct-changes.ts';
import { changedValues, isSame } from './edit.ts';
import type { PublishRefusal } from './publish-product.ts';
import { type Changes, withoutPublicAlts } from './submission-changes.ts';
import { readEdit, writeFields } from './working-copy-store.ts';

/** Makes the submitted fields of a maker public; answers its address. */
export async function publishMaker(
  tx: Database,
  maker: EditedMaker,
  { changes, replaced }: Corrected,
  context: Parameters<typeof recordMakerChanges>[2],
): Promise<Result<string, PublishRefusal>> {
  const { id, fields, owned } = maker;
  const isDraft = owned.state === 'draft';
  if (!isDraft && isOvertaken(fields, changes)) return fail({ code: 'out-of-date' });
  const next = { ...(isDraft ? emptied(fields) : fields), ...submittedFields(fields, changes) } as MakerFields;
  if (missingOfMaker(next).length > 0) return fail({ code: 'out-of-date' });

  const edit = await readEdit(tx, 'maker', id);
  const written = withoutReplaced(
    { ...fields, ...withoutPublicAlts(edit, changes.photos?.to, replaced.photos) },
    replaced,
  );
  const isNamed = isDraft || next.name !== fields.name;
  const slugs = isNamed ? await claimSlugs(tx, 'maker', [{ id, name: next.name }], context.now) : new Map();
  const slug = slugs.get(id) ?? maker.slug;
  await updateMaker(tx, id, { ...next, slug, ...(isDraft ? { state: 'published' } : {}) }, context.now);
  await writeFields(tx, 'maker', id, changedValues(next, written), context.now);
  await recordMakerChanges(tx, [id], context);
  return ok(slug);
}

/** Whether what is public is no longer what the submission was compared with. */
export function isOvertaken(published: object, changes: Changes): boolean {
  const now = published as Record<string, unknown>;
  return Object.entries(changes).some(([field, { from }]) => field in now && !isSame(now[field], from));
}

/** The submitted values of those fields that the entity has. */
export function submittedFields<T extends object>(fields: T, changes: Changes): Partial<T> {
  const entries = Object.entries(changes).filter(([field]) => field in fields);
  return Object.fromEntries(entries.map(([field, { to }]) => [field, to])) as Partial<T>;
}

/** A draft as it was before anything was typed: what the submission does not name was empty. */
export function emptied<T extends object>(fields: T): Partial<T> {
  const empty = (value: unknown) => (Array.isArray(value) ? [] : null);
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, empty(value)])) as Partial<T>;
}
