import { inArray, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { claims } from './claim-table.ts';
import type { EndingClaims } from './ending-claim.ts';

/** Makers with claims in force on `today` that end by `until` (days), as far as they were not told of that end. */
export function listEnding(db: Database, today: string, until: string, limit: number): Promise<EndingClaims[]> {
  return queryRows(
    db,
    sql`select m.name as "makerName", u.email,
          json_agg(json_build_object('id', c.id, 'type', c.type, 'productName', p.name,
            'validUntil', to_char(c.valid_until, 'YYYY-MM-DD')) order by c.valid_until, c.id) as claims
        from claims c left join products p on p.id = c.product_id
        join makers m on m.id = coalesce(c.maker_id, p.maker_id)
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where c.verified_by is not null and c.revoked_at is null and c.valid_until between ${today}::date and ${until}::date
          and c.told_until is distinct from c.valid_until
        group by m.id, m.name, u.email order by m.id limit ${limit}`,
  );
}

/** Takes these for telling, so that no other process tells of them too; answers false where one did. */
export async function takeEnding(db: Database, ids: string[]): Promise<boolean> {
  const rows = await db
    .update(claims)
    .set({ toldUntil: sql`${claims.validUntil}` })
    .where(sql`${inArray(claims.id, ids)} and ${claims.toldUntil} is distinct from ${claims.validUntil}`)
    .returning({ id: claims.id });
  return rows.length > 0;
}

/** Gives back what could not be told. */
export async function giveEndingBack(db: Database, ids: string[]): Promise<void> {
  await db.update(claims).set({ toldUntil: null }).where(inArray(claims.id, ids));
}
