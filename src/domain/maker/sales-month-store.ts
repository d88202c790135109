import { desc, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { salesMonths } from './maker-table.ts';
import type { SalesMonth, SalesTotal } from './sales-total.ts';

/**
 * How many told which band for a month, by province: public, real makers. Somebody with several counts once, by the
 * oldest: one person alone never makes up a group.
 */
export function countSalesBands(db: Database, month: string): Promise<SalesTotal[]> {
  return queryRows(
    db,
    sql`select province_code as "provinceCode", band, count(*)::int as makers from (
          select distinct on (coalesce(o.user_id, m.id)) m.province_code, b.band
          from sales_bands b join makers m on m.id = b.maker_id and m.state = 'published' and not m.sample
          left join maker_owners o on o.maker_id = m.id
          where b.month = ${month}::date
          order by coalesce(o.user_id, m.id), m.created_at, m.id
        ) told group by province_code, band order by province_code nulls last, band`,
  );
}

export async function isMonthCounted(db: Database, month: string): Promise<boolean> {
  const rows = await db.select({ month: salesMonths.month }).from(salesMonths).where(eq(salesMonths.month, month));
  return rows.length > 0;
}

/** Keeps a month's totals for good; answers false where it was counted before. */
export async function putSalesMonth(db: Database, { month, totals }: SalesMonth, countedAt: Date): Promise<boolean> {
  const rows = await db
    .insert(salesMonths)
    .values({ month, totals, countedAt })
    .onConflictDoNothing()
    .returning({ month: salesMonths.month });
  return rows.length > 0;
}

/** What is public, the latest month first; months of which nothing may be shown are left out. */
export function listSalesMonths(db: Database): Promise<SalesMonth[]> {
  return db
    .select({ month: salesMonths.month, totals: salesMonths.totals })
    .from(salesMonths)
    .where(sql`jsonb_array_length(${salesMonths.totals}) > 0`)
    .orderBy(desc(salesMonths.month));
}
