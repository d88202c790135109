import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/**
 * Tells anew what of the queue is not as its tables tell it; answers how many cases that were. Triggers keep it, except
 * where two write about the same thing at once, and where rows come in another order than they were made in.
 */
export async function mendQueue(db: Database): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`with differing as (
          select distinct case_id from (
            (select * from waiting_now except select * from waiting_cases) union all
            (select * from waiting_cases except select * from waiting_now)) d)
        select cardinality(ids)::int as count, refresh_waiting(ids)
        from (select array(select case_id from differing) as ids) d`,
  );
  return row?.count ?? 0;
}
