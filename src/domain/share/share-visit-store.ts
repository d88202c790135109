import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { Channel } from './share-code.ts';

export interface CountedShareVisits {
  code: string;
  channel: Channel;
  /** `YYYY-MM-DD` in Jakarta. */
  day: string;
  visits: number;
}

/** Adds visits to the sums of their days; each link, channel and day at most once in a call. What was deleted stays so. */
export async function addShareVisits(db: Database, counted: CountedShareVisits[]): Promise<void> {
  if (counted.length === 0) return;
  await db.execute(sql`insert into share_visits (code, channel, day, visits)
    select v.* from unnest(${sql.param(counted.map(({ code }) => code))}::text[],
      ${sql.param(counted.map(({ channel }) => channel))}::text[], ${sql.param(counted.map(({ day }) => day))}::date[],
      ${sql.param(counted.map(({ visits }) => visits))}::int[]) as v(code, channel, day, visits)
    where exists (select from share_links l where l.code = v.code)
    on conflict (code, channel, day) do update set visits = share_visits.visits + excluded.visits`);
}
