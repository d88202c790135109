import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/** A shop whose file left something open: a category taken from titles, a city that may be a kabupaten, no place. */
export interface ProposalShop {
  makerId: string;
  makerName: string;
  provinceCode: string | null;
  regencyCode: string | null;
  products: number;
}

/** A product of which no person has looked at the category or the place. */
export interface Proposal {
  productId: string;
  slug: string;
  name: string;
  state: 'draft' | 'published';
  categorySlug: string;
  categoryProposed: boolean;
  provinceCode: string | null;
  regencyCode: string | null;
  placeAssumed: boolean;
}

/** A draft of an account is its maker's to finish; one of a file waits for a curator. */
const isOpen = sql`not p.sample and ((p.state in ('draft', 'published') and (p.category_proposed or p.place_assumed))
  or (p.state = 'draft' and p.province_code is null)) and not exists (select from maker_owners o where o.maker_id = p.maker_id)`;

/** Shops of a region (null: everywhere) with something open, the most first. */
export function listProposalShops(db: Database, regionCode: string | null, limit: number): Promise<ProposalShop[]> {
  return queryRows(
    db,
    sql`select m.id as "makerId", m.name as "makerName", m.province_code as "provinceCode", m.regency_code as "regencyCode",
          count(*)::int as products
        from products p join makers m on m.id = p.maker_id
        where ${isOpen} and (${regionCode}::text is null or ${regionCode} in (m.province_code, m.regency_code))
        group by m.id order by count(*) desc, m.id limit ${limit}`,
  );
}

/** What is open of one shop, by name. */
export function listProposals(db: Database, makerId: string, limit: number): Promise<Proposal[]> {
  return queryRows(
    db,
    sql`select p.id as "productId", p.slug, p.name, p.state, p.category_slug as "categorySlug",
          p.category_proposed as "categoryProposed", p.province_code as "provinceCode", p.regency_code as "regencyCode",
          p.place_assumed as "placeAssumed"
        from products p where p.maker_id = ${makerId} and ${isOpen} order by p.name, p.id limit ${limit}`,
  );
}
