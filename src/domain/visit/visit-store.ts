import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';

export interface CountedVisits {
  entity: 'maker' | 'product';
  entityId: string;
  /** `YYYY-MM-DD` in Jakarta. */
  day: string;
  visits: number;
}

/** Adds visits to the sums of their days; each page and day at most once in a call. */
export async function addVisits(db: Database, counted: CountedVisits[]): Promise<void> {
  if (counted.length === 0) return;
  await db.execute(sql`insert into page_visits (entity, entity_id, day, visits)
    select * from unnest(${sql.param(counted.map(({ entity }) => entity))}::text[],
      ${sql.param(counted.map(({ entityId }) => entityId))}::text[], ${sql.param(counted.map(({ day }) => day))}::date[],
      ${sql.param(counted.map(({ visits }) => visits))}::int[])
    on conflict (entity, entity_id, day) do update set visits = page_visits.visits + excluded.visits`);
}
