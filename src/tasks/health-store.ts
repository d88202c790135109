import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { freshPriceDays } from '#domain/listing/listing.ts';
import { freshCheckDays } from '#domain/listing/listing-check.ts';

export interface CatalogueHealth {
  /** Real ones that the public sees. */
  products: number;
  withOrigin: number;
  /** With a listing that a visit of the last thirty days found. */
  withCheckedListing: number;
  /** Price checked within the last thirty days. */
  withFreshPrice: number;
  drafts: number;
}

/** Counts what keeps the catalogue trustworthy; samples never count. */
export async function countHealth(db: Database, today: string): Promise<CatalogueHealth> {
  const [row] = await queryRows<CatalogueHealth>(
    db,
    sql`select count(*) filter (where shown)::int as products,
          count(*) filter (where shown and origin is not null)::int as "withOrigin",
          count(*) filter (where shown and exists (select from listings l where l.product_id = c.id
            and l.state = 'live' and l.verdict in ('alive', 'moved')
            and l.checked_at >= ${today}::date - ${freshCheckDays}::int))::int as "withCheckedListing",
          count(*) filter (where shown and price_checked_at >= ${today}::date - ${freshPriceDays}::int)::int as "withFreshPrice",
          count(*) filter (where state = 'draft')::int as drafts
        from (select p.id, p.state, p.origin, p.price_checked_at, p.state = 'published' and m.state = 'published' as shown
          from products p left join makers m on m.id = p.maker_id where not p.sample) c`,
  );
  if (!row) throw new Error('A count without a row.');
  return row;
}
