import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/** Upper ends of the ages that waiting cases are counted by, in days; the last has none. */
const backlogDays = [1, 3, 7, null] as const;

/** What waits in one place, by age. */
export interface Backlog {
  /** Province code; of a curator of a province the regency code; empty: without a place. */
  regionCode: string;
  /** One number for each of `backlogDays`. */
  byAge: number[];
}

/** What waits by place and age, most first: by province, within one province by regency. */
export async function readBacklog(db: Database, regionCode: string | null, now: Date): Promise<Backlog[]> {
  const place = regionCode === null ? sql`w.province_code` : sql`w.regency_code`;
  const isHere = sql`(${regionCode}::text is null or ${regionCode} in (w.province_code, w.regency_code))`;
  const age = sql`extract(epoch from ${now.toISOString()}::timestamptz - w.since) / 86400`;
  const counts = backlogDays.map((upper, at) => {
    const lower = sql`${age} >= ${backlogDays[at - 1] ?? 0}`;
    return sql`count(*) filter (where ${upper === null ? lower : sql`${lower} and ${age} < ${upper}`})::int`;
  });
  return queryRows(
    db,
    sql`select coalesce(${place}, '') as "regionCode", array[${sql.join(counts, sql`, `)}] as "byAge"
        from waiting_cases w where ${isHere} group by 1 order by count(*) desc, 1`,
  );
}
