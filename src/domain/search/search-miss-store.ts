import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

const mostQueriesADay = 2_000;
const keptDays = 365;

export interface SearchMiss {
  query: string;
  searches: number;
  /** `YYYY-MM-DD`, in Jakarta. */
  lastDay: string;
}

/**
 * Counts one search without results. A day holds at most 2,000 different queries, further ones are not kept; the
 * first new query of a day lets go of those older than a year.
 */
export async function countMiss(db: Database, query: string, day: string): Promise<void> {
  const counted = await queryRows<{ isFirst: boolean }>(
    db,
    sql`with today as (select count(*) as queries, coalesce(bool_or(query = ${query}), false) as known
          from search_misses where day = ${day}::date)
      insert into search_misses (day, query, searches)
      select ${day}::date, ${query}, 1 from today where known or queries < ${mostQueriesADay}
      on conflict (day, query) do update set searches = search_misses.searches + 1
      returning (select queries = 0 from today) as "isFirst"`,
  );
  if (counted[0]?.isFirst) await db.execute(sql`delete from search_misses where day < ${day}::date - ${keptDays}::int`);
}

/** How often one query found nothing since `day`. */
export async function countMisses(db: Database, query: string, day: string): Promise<number> {
  const rows = await queryRows<{ searches: number | null }>(
    db,
    sql`select sum(searches)::int as searches from search_misses where query = ${query} and day >= ${day}::date`,
  );
  return rows[0]?.searches ?? 0;
}

/** Queries that found nothing since `day`, the most frequent first. */
export function listMisses(db: Database, day: string, limit: number): Promise<SearchMiss[]> {
  return queryRows<SearchMiss>(
    db,
    sql`select query, sum(searches)::int as searches, max(day)::text as "lastDay" from search_misses
      where day >= ${day}::date group by query order by searches desc, query limit ${limit}`,
  );
}
