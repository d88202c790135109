import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { ClaimAnswer } from './claim-answer.ts';

/** Claims decided since `since` whose senders do not know yet; those without a mail address see it in the studio alone. */
export function listUntoldClaims(db: Database, since: Date, limit: number): Promise<ClaimAnswer[]> {
  return queryRows(
    db,
    sql`select r.id, m.name as "makerName", m.slug, u.email, o.user_id is not null as "isAccepted"
        from reports r join makers m on m.id = r.subject_id
        join users u on u.id = r.user_id and u.email is not null and u.erase_after is null
        left join maker_owners o on o.maker_id = m.id and o.user_id = r.user_id
        where r.kind = 'ownership' and r.subject = 'maker' and r.state = 'closed' and r.told_at is null
          and r.decided_at >= ${since.toISOString()} order by r.decided_at, r.id limit ${limit}`,
  );
}
