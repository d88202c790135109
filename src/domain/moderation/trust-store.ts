import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/**
 * Whether the last so many decisions about a maker approved everything as it was, and nothing since the first of them speaks
 * against it: no upheld report, no suspension. What trust itself made public counts only where it was reverted.
 */
export async function isTrusted(db: Database, makerId: string, trustedAfter: number): Promise<boolean> {
  if (trustedAfter === 0) return false;
  const [row] = await queryRows<{ isTrusted: boolean | null }>(
    db,
    sql`with last as (
        select state, corrected, decided_at from submissions
        where maker_id = ${makerId} and state in ('approved', 'returned', 'refused') and not (by_trust and state = 'approved')
        order by decided_at desc, id limit ${trustedAfter}
      ), since as (select min(decided_at) as at from last)
      select count(*) = ${trustedAfter} and bool_and(state = 'approved' and corrected = '{}')
        and not exists (select from reports r, since where r.finding <> 'kept' and r.decided_at >= since.at
          and (r.subject_id = ${makerId} or r.subject_id in (select id from products where maker_id = ${makerId})))
        and not exists (select from suspensions s, since where s.maker_id = ${makerId} and s.suspended_at >= since.at)
        as "isTrusted" from last`,
  );
  return row?.isTrusted ?? false;
}
