import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { SuspensionNews } from '#domain/moderation/suspended.ts';
import { suspensions } from '#domain/moderation/suspension-table.ts';

/** What was suspended or lifted since `since`, and its owner does not know yet. */
export function listUntoldSuspensions(db: Database, since: Date, limit: number): Promise<SuspensionNews[]> {
  return queryRows(
    db,
    sql`select s.id, s.entity, coalesce(p.name, m.name) as name, m.name as "makerName", u.email, s.note,
          s.lifted_at is not null as "isLifted"
        from suspensions s join makers m on m.id = s.maker_id
        left join products p on s.entity = 'product' and p.id = s.entity_id
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where s.told_at is null and coalesce(s.lifted_at, s.suspended_at) >= ${since.toISOString()}
        order by s.suspended_at, s.id limit ${limit}`,
  );
}

/** Takes news for telling, as it stands; answers false where another process did, or it changed meanwhile. */
export async function takeSuspensionNews(
  db: Database,
  { id, isLifted }: Pick<SuspensionNews, 'id' | 'isLifted'>,
  now: Date,
): Promise<boolean> {
  const asItStands = sql`(${suspensions.liftedAt} is not null) = ${isLifted}`;
  const rows = await db
    .update(suspensions)
    .set({ toldAt: now })
    .where(and(eq(suspensions.id, id), isNull(suspensions.toldAt), asItStands))
    .returning({ id: suspensions.id });
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveSuspensionNewsBack(db: Database, id: string): Promise<void> {
  await db.update(suspensions).set({ toldAt: null }).where(eq(suspensions.id, id));
}
