import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { raiseEdit } from '#domain/moderation/edit.ts';
import { actOn, type EditServices, type NotFound, openMaker, openProduct } from '#domain/moderation/editing.ts';
import { type EditedEntity, readEdit, writeEdit } from '#domain/moderation/working-copy-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** Forgets what was written and is not public; a draft has nothing public to go back to, so nothing is forgotten. */
export async function discardWorkingCopy(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { entity, id }: { entity: EditedEntity; id: string },
): Promise<Result<{ version: number }, NotFound>> {
  return db.transaction(async (tx) => {
    const maker = await makerOf(tx, actor, entity, id);
    if (!maker) return fail({ code: 'not-found' as const });
    const edit = await readEdit(tx, entity, id);
    const discarded = Object.keys(edit.fields);
    if (discarded.length === 0) return ok({ version: edit.revision });
    const raised = raiseEdit({ ...edit, fields: {} }, discarded, {}, {});
    await writeEdit(tx, entity, id, raised, { userId: actor.userId, now: now() });
    await recordAct(tx, { ...actOn(actor, maker), action: `${entity}.discard`, subject: entity, subjectId: id }, now());
    return ok({ version: raised.revision });
  });
}

async function makerOf(tx: Database, actor: Actor, entity: EditedEntity, id: string) {
  if (entity === 'maker') return openMaker(tx, actor, id);
  return (await openProduct(tx, actor, id))?.maker ?? null;
}
