import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { ClaimNews } from './decided-claim.ts';

type Row = Omit<ClaimNews, 'decidedAt'> & { decidedAt: string | Date };

/** What was decided about claims since `since`, and their owners do not know yet, the oldest first. */
export async function listUntoldClaims(db: Database, since: Date, limit: number): Promise<ClaimNews[]> {
  const rows = await queryRows<Row>(
    db,
    sql`select c.id, case when c.revoked_at is not null then 'revoked' when c.refused_at is not null then 'refused'
            when c.verified_by is not null then 'verified' else 'asked' end as state,
          m.name as "makerName", u.email, c.type, to_char(c.valid_until, 'YYYY-MM-DD') as "validUntil", c.reason, c.note,
          case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as product,
          c.decided_at as "decidedAt"
        from claims c left join products p on p.id = c.product_id
        join makers m on m.id = coalesce(c.maker_id, p.maker_id)
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where c.told_at is null and c.decided_at >= ${since.toISOString()}::timestamptz
        order by c.decided_at, c.id limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt) }));
}

/** Takes news for telling, as it stands; answers false where another process did, or it changed meanwhile. */
export async function takeClaimNews(
  db: Database,
  { id, decidedAt }: Pick<ClaimNews, 'id' | 'decidedAt'>,
  now: Date,
): Promise<boolean> {
  const rows = await queryRows(
    db,
    sql`update claims set told_at = ${now.toISOString()}::timestamptz where id = ${id} and told_at is null
        and date_trunc('milliseconds', decided_at) = ${decidedAt.toISOString()}::timestamptz returning id`,
  );
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveClaimNewsBack(db: Database, id: string): Promise<void> {
  await db.execute(sql`update claims set told_at = null where id = ${id}`);
}
