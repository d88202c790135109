import { desc, eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { repairs } from './helpdesk-table.ts';
import type { Repair } from './repair.ts';

const columns = { id: repairs.id, fixedOn: repairs.fixedOn, what: repairs.what, regionCode: repairs.regionCode };

/** What was repaired, the latest first. */
export function listRepairs(db: Database, limit: number): Promise<Repair[]> {
  return db.select(columns).from(repairs).orderBy(desc(repairs.fixedOn), desc(repairs.createdAt)).limit(limit);
}

export async function findRepair(db: Database, id: string): Promise<Repair | null> {
  const [row] = await db.select(columns).from(repairs).where(eq(repairs.id, id));
  return row ?? null;
}

export async function insertRepair(tx: Database, repair: typeof repairs.$inferInsert): Promise<void> {
  await tx.insert(repairs).values(repair);
}

export async function deleteRepair(tx: Database, id: string): Promise<void> {
  await tx.delete(repairs).where(eq(repairs.id, id));
}
