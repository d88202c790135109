import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { endorsements } from './duta-table.ts';

/** An endorsement that ended because its product left the catalogue. */
export interface DroppedNews {
  id: string;
  name: string;
  officialEmail: string;
  productName: string;
}

/** Those that the duta does not know of yet, the oldest first. */
export function listUntoldDropped(db: Database, limit: number): Promise<DroppedNews[]> {
  return queryRows(
    db,
    sql`select e.id, d.draft->>'name' as name, d.official_email as "officialEmail", p.name as "productName"
        from endorsements e join dutas d on d.id = e.duta_id join products p on p.id = e.product_id
        where e.state = 'dropped' and e.told_at is null order by e.decided_at, e.id limit ${limit}`,
  );
}

/** Takes news for telling; answers false where another process did. */
export async function takeDropped(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(endorsements)
    .set({ toldAt: now })
    .where(and(eq(endorsements.id, id), isNull(endorsements.toldAt)))
    .returning({ id: endorsements.id });
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveDroppedBack(db: Database, id: string): Promise<void> {
  await db.update(endorsements).set({ toldAt: null }).where(eq(endorsements.id, id));
}
