import { sql } from 'drizzle-orm';
import { mondayOf } from '#domain/calendar-day.ts';
import { type Database, queryRows } from '#domain/database.ts';

/** What happened in a week that begins on a Monday in Jakarta. */
export interface VisitWeek {
  /** `YYYY-MM-DD` */
  weekStart: string;
  /** Of the maker's page and of its products' pages. */
  visits: number;
  /** Out to listings. */
  clicks: number;
}

/** The last weeks of a maker, the present one last; weeks without anything are zeros. */
export async function listVisitWeeks(db: Database, makerId: string, weeks: number, now: Date): Promise<VisitWeek[]> {
  const last = mondayOf(now);
  const starts = Array.from({ length: weeks }, (_, back) => dayBefore(last, 7 * (weeks - 1 - back)));
  const rows = await queryRows<VisitWeek>(
    db,
    sql`select to_char(date_trunc('week', day), 'YYYY-MM-DD') as "weekStart", sum(visits)::int as visits,
        sum(clicks)::int as clicks
      from (
        select day, visits, 0 as clicks from page_visits
          where (entity = 'maker' and entity_id = ${makerId})
            or (entity = 'product' and entity_id in (select id from products where maker_id = ${makerId}))
        union all
        select c.day, 0, c.clicks from listing_clicks c join listings l on l.id = c.listing_id
          join products p on p.id = l.product_id where p.maker_id = ${makerId}
      ) counted where day >= ${starts[0]}::date group by 1`,
  );
  const byStart = new Map(rows.map((row) => [row.weekStart, row]));
  return starts.map((weekStart) => byStart.get(weekStart) ?? { weekStart, visits: 0, clicks: 0 });
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
