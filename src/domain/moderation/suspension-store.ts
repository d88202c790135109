import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { DecisionReason } from './decision-reason.ts';
import { suspensions } from './suspension-table.ts';
import type { EditedEntity } from './working-copy-store.ts';

/** Why something is off the site, as its owner reads it. */
export interface Suspension {
  id: string;
  reason: DecisionReason;
  note: string;
  stateBefore: 'published' | 'archived';
  suspendedAt: Date;
}

/** The suspension in force; null: none is. */
export async function findSuspension(db: Database, entity: EditedEntity, id: string): Promise<Suspension | null> {
  const { id: suspensionId, reason, note, stateBefore, suspendedAt } = suspensions;
  const [row] = await db
    .select({ id: suspensionId, reason, note, stateBefore, suspendedAt })
    .from(suspensions)
    .where(and(eq(suspensions.entity, entity), eq(suspensions.entityId, id), isNull(suspensions.liftedAt)));
  return row ?? null;
}

export async function insertSuspension(
  tx: Database,
  suspension: Omit<Suspension, 'id'> & {
    entity: EditedEntity;
    entityId: string;
    makerId: string;
    suspendedBy: string | null;
  },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(suspensions).values({ id, ...suspension });
  return id;
}

/** Ends a suspension; its owner is to be told again. */
export async function endSuspension(tx: Database, id: string, liftedBy: string | null, liftedAt: Date): Promise<void> {
  await tx.update(suspensions).set({ liftedBy, liftedAt, toldAt: null }).where(eq(suspensions.id, id));
}
