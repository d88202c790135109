import { sql } from 'drizzle-orm';
import { jakartaDay } from '#domain/calendar-day.ts';
import { type Database, queryRows } from '#domain/database.ts';
import {
  type CatalogueProgress,
  type Counted,
  monthsShown,
  nothingYet,
  type ProgressSnapshot,
  weeksShown,
} from './catalogue-progress.ts';
import { countHealth } from './health-store.ts';
import { progressSnapshots } from './progress-table.ts';

/** Real public products with their day in Jakarta, and makers with the day of their first. */
const onBoard = sql`
  shown as (
    select p.maker_id, p.province_code as province, p.regency_code as regency,
      (p.published_at at time zone 'Asia/Jakarta')::date as day
    from products p join makers m on m.id = p.maker_id
    where p.state = 'published' and m.state = 'published' and not p.sample and not m.sample),
  makers_on as (
    select s.maker_id, m.province_code as province, m.regency_code as regency, min(s.day) as day
    from shown s join makers m on m.id = s.maker_id group by s.maker_id, m.id)`;

/** Counts everything anew and keeps it for the page; answers how many products there are. */
export async function prepareProgress(db: Database, now: Date): Promise<number> {
  const progress = await countProgress(db, now);
  const row = { progress, countedAt: now };
  await db
    .insert(progressSnapshots)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: progressSnapshots.id, set: row });
  return progress.products;
}

/** What was counted last. */
export async function readProgress(db: Database): Promise<ProgressSnapshot> {
  const [row] = await db.select().from(progressSnapshots);
  return { progress: { ...nothingYet, ...row?.progress }, countedAt: row?.countedAt ?? null };
}

async function countProgress(db: Database, now: Date): Promise<CatalogueProgress> {
  const today = sql`(${now.toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`;
  const [totals] = await queryRows<Counted & { newMakers: number; newProducts: number }>(
    db,
    sql`with ${onBoard} select (select count(*)::int from makers_on) as makers,
          (select count(*)::int from shown) as products,
          (select count(*)::int from makers_on where day > ${today} - 90) as "newMakers",
          (select count(*)::int from shown where day > ${today} - 90) as "newProducts"`,
  );
  const weeks = await queryRows<CatalogueProgress['weeks'][number]>(
    db,
    sql`with ${onBoard}, per_day as (
          select day, sum(makers)::int as makers, sum(products)::int as products from (
            select day, 1 as makers, 0 as products from makers_on union all select day, 0, 1 from shown) d group by day)
        select to_char(w.ends, 'YYYY-MM-DD') as "weekEnd",
          coalesce(sum(d.makers), 0)::int as makers, coalesce(sum(d.products), 0)::int as products
        from (select ${today} - 7 * (${weeksShown}::int - 1 - n) as ends from generate_series(0, ${weeksShown}::int - 1) n) w
        left join per_day d on d.day <= w.ends group by w.ends order by w.ends`,
  );
  const months = await queryRows<CatalogueProgress['months'][number]>(
    db,
    sql`with ${onBoard}, first as (select date_trunc('month', ${today}::timestamp) as month),
        per_month as (
          select date_trunc('month', day) as month, sum(makers)::int as makers, sum(products)::int as products from (
            select day, 1 as makers, 0 as products from makers_on union all select day, 0, 1 from shown) d group by 1)
        select to_char(m.month, 'YYYY-MM') as month, coalesce(p.makers, 0) as makers, coalesce(p.products, 0) as products
        from (select first.month - make_interval(months => n) as month from first, generate_series(0, ${monthsShown}::int - 1) n) m
        left join per_month p on p.month = m.month order by m.month`,
  );
  const places = await queryRows<CatalogueProgress['places'][number]>(
    db,
    sql`with ${onBoard}, parts as (
          select unnest(array[province, regency]) as code, 1 as makers, 0 as products, 0 as new90 from makers_on
          union all
          select unnest(array[province, regency]), 0, 1, case when day > ${today} - 90 then 1 else 0 end from shown)
        select code, sum(makers)::int as makers, sum(products)::int as products, sum(new90)::int as new90
        from parts where code is not null group by code order by code`,
  );
  const { makers = 0, products = 0, newMakers = 0, newProducts = 0 } = totals ?? {};
  const health = await countHealth(db, jakartaDay(now));
  return { makers, products, last90: { makers: newMakers, products: newProducts }, weeks, months, places, health };
}
