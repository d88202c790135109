import { and, eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { EditState } from './edit.ts';
import { workingCopies } from './submission-table.ts';

export type EditedEntity = 'maker' | 'product';

/** How far the editing is; before the first save the beginning. */
export async function readEdit(db: Database, entity: EditedEntity, entityId: string): Promise<EditState> {
  const [row] = await db
    .select({
      revision: workingCopies.revision,
      fields: workingCopies.fields,
      touched: workingCopies.touched,
    })
    .from(workingCopies)
    .where(and(eq(workingCopies.entity, entity), eq(workingCopies.entityId, entityId)));
  return row ?? { revision: 0, fields: {}, touched: {} };
}

/** Keeps the state; who calls holds the lock of the maker. */
export async function writeEdit(
  tx: Database,
  entity: EditedEntity,
  entityId: string,
  state: EditState,
  by: { userId: string | null; now: Date },
): Promise<void> {
  const values = { ...state, updatedBy: by.userId, updatedAt: by.now };
  await tx
    .insert(workingCopies)
    .values({ entity, entityId, ...values })
    .onConflictDoUpdate({ target: [workingCopies.entity, workingCopies.entityId], set: values });
}

/** Writes what is still not public after a publication; the revision stands, since nobody typed anything. */
export async function writeFields(
  tx: Database,
  entity: EditedEntity,
  entityId: string,
  fields: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await tx
    .update(workingCopies)
    .set({ fields, updatedAt: now })
    .where(and(eq(workingCopies.entity, entity), eq(workingCopies.entityId, entityId)));
}
