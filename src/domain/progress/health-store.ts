import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { freshPriceDays } from '#domain/listing/listing.ts';
import { freshCheckDays } from '#domain/listing/listing-check.ts';
import type { CatalogueHealth } from './catalogue-health.ts';

/** Counts what keeps the catalogue trustworthy, in a region or (null) everywhere; samples never count. */
export async function countHealth(
  db: Database,
  today: string,
  regionCode: string | null = null,
): Promise<CatalogueHealth> {
  const [row] = await queryRows<CatalogueHealth>(
    db,
    sql`select count(*) filter (where shown)::int as products,
          count(*) filter (where shown and is_attested)::int as "withOrigin",
          count(*) filter (where shown and is_checked)::int as "withCheckedListing",
          count(*) filter (where shown and is_fresh)::int as "withFreshPrice",
          count(*) filter (where shown and is_attested and is_checked and is_fresh)::int as healthy,
          count(*) filter (where state = 'draft')::int as drafts
        from (select p.state, p.state = 'published' and m.state = 'published' as shown, p.origin is not null as is_attested,
            coalesce(p.price_checked_at >= ${today}::date - ${freshPriceDays}::int, false) as is_fresh,
            exists (select from listings l where l.product_id = p.id and l.state = 'live'
              and l.verdict in ('alive', 'moved') and l.checked_at >= ${today}::date - ${freshCheckDays}::int) as is_checked
          from products p left join makers m on m.id = p.maker_id
          where not p.sample and (${regionCode}::text is null or ${regionCode} in (p.province_code, p.regency_code))) c`,
  );
  if (!row) throw new Error('A count without a row.');
  return row;
}
