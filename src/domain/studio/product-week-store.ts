import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { VisitWeek } from './visit-week-store.ts';

interface ProductWeek extends VisitWeek {
  productId: string;
}

/** The last weeks of each product of a maker, by product id, the present one last; a product nobody saw is not there. */
export async function listProductWeeks(
  db: Database,
  makerId: string,
  weeks: VisitWeek[],
): Promise<Map<string, VisitWeek[]>> {
  const rows = await queryRows<ProductWeek>(
    db,
    sql`select counted.id as "productId", to_char(date_trunc('week', day), 'YYYY-MM-DD') as "weekStart",
        sum(visits)::int as visits, sum(clicks)::int as clicks
      from (
        select v.entity_id as id, v.day, v.visits, 0 as clicks from page_visits v where v.entity = 'product'
          and v.entity_id in (select id from products where maker_id = ${makerId})
        union all
        select l.product_id, c.day, 0, c.clicks from listing_clicks c join listings l on l.id = c.listing_id
          join products p on p.id = l.product_id where p.maker_id = ${makerId}
      ) counted where day >= ${weeks[0]?.weekStart ?? '9999-01-01'}::date group by 1, 2`,
  );
  const ofProduct = Map.groupBy(rows, ({ productId }) => productId);
  return new Map(
    [...ofProduct].map(([id, counted]) => [
      id,
      weeks.map(
        ({ weekStart }) => counted.find((week) => week.weekStart === weekStart) ?? { weekStart, visits: 0, clicks: 0 },
      ),
    ]),
  );
}
