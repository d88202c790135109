import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { updateMaker } from '#domain/maker/maker-edit-store.ts';
import { type MakerField, type MakerFields, readMakerFields, type TypedMaker } from '#domain/maker/maker-fields.ts';
import { changedValues, findConflicts, raiseEdit, type StaleSave } from '#domain/moderation/edit.ts';
import { actOn, type EditServices, type Invalid, type NotFound, openMaker } from '#domain/moderation/editing.ts';
import { readEdit, writeEdit } from '#domain/moderation/working-copy-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

export interface SaveMakerInput {
  makerId: string;
  /** As the form was loaded with. */
  version: number;
  /** Any of them, as typed. */
  fields: TypedMaker;
}

export interface SavedMaker {
  version: number;
  /** What differs from before. */
  saved: MakerField[];
  /** `waiting`: kept, and public when a submission of it is approved. */
  visibility: 'draft' | 'waiting';
}

/** Keeps what was typed of a maker's profile: a draft in its own row, of a published one in the working copy. */
export async function saveMaker(
  { db, now }: EditServices,
  actor: Actor,
  { makerId, version, fields }: SaveMakerInput,
): Promise<Result<SavedMaker, NotFound | Invalid | StaleSave>> {
  return db.transaction(async (tx) => {
    const maker = await openMaker(tx, actor, makerId);
    if (!maker) return fail({ code: 'not-found' as const });
    const read = readMakerFields(fields);
    if (!read.ok) return fail({ code: 'invalid' as const, fields: read.refusal });
    const isDraft = maker.owned.state === 'draft';
    if (!isDraft && read.value.name === '') {
      return fail({ code: 'invalid' as const, fields: [{ field: 'name', code: 'required' }] });
    }

    const edit = await readEdit(tx, 'maker', makerId);
    const current: MakerFields = { ...maker.fields, ...edit.fields };
    const changed = changedValues(current, read.value);
    const conflicts = findConflicts(edit, version, current, changed);
    if (conflicts.length > 0) return fail({ code: 'stale' as const, version: edit.revision, conflicts });
    const saved = Object.keys(changed) as MakerField[];
    const visibility = isDraft ? 'draft' : 'waiting';
    if (saved.length === 0) return ok({ version: edit.revision, saved, visibility } satisfies SavedMaker);

    const at = now();
    if (isDraft) await updateMaker(tx, makerId, changed, at);
    const raised = raiseEdit(edit, saved, isDraft ? {} : changed, maker.fields);
    await writeEdit(tx, 'maker', makerId, raised, { userId: actor.userId, now: at });
    const act = { ...actOn(actor, maker), action: 'maker.save', subject: 'maker', subjectId: makerId } as const;
    await recordAct(tx, { ...act, details: { fields: saved.join(' ') } }, at);
    return ok({ version: raised.revision, saved, visibility } satisfies SavedMaker);
  });
}
