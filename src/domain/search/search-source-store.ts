import { sql } from 'drizzle-orm';
import { jakartaDay } from '#domain/calendar-day.ts';
import type { ClaimType } from '#domain/claim/claim.ts';
import { type Database, queryRows } from '#domain/database.ts';
import type { MakerText, ProductText } from './product-document.ts';

/** All that a product's search row is made of. */
export interface ProductSource extends ProductText {
  id: string;
  slug: string;
  version: number;
  /** Published by a maker that is not hidden. */
  isPublic: boolean;
  makerId: string | null;
  priceIdr: number | null;
  soldCount: number | null;
  sample: boolean;
  hasPhoto: boolean;
  /** A duta says in public that they bought and use it. */
  isEndorsed: boolean;
  /** Storage key of the first photo shown. */
  image: string | null;
  createdAt: string;
  updatedAt: string;
  claimsInForce: ClaimType[];
  marketplaces: string[];
}

export interface MakerSource extends MakerText {
  id: string;
  slug: string;
  version: number;
  isPublic: boolean;
  sample: boolean;
  productCount: number;
}

type ProductRow = Omit<
  ProductSource,
  | 'isPublic'
  | 'hasPhoto'
  | 'isEndorsed'
  | 'image'
  | 'claimTypes'
  | 'claimsInForce'
  | 'crafts'
  | 'makerName'
  | 'makerNameEn'
> & {
  isPublished: boolean;
};
type ClaimRow = { productId: string | null; makerId: string | null; type: ClaimType; isInForce: boolean };
type MakerRow = { id: string; name: string; nameEn: string | null; crafts: string[]; isPublished: boolean };

/**
 * Reads products, whatever their state, in the order of their ids. One table a query: the planner knows nothing of
 * tables that are being filled, and joins of five hundred rows then cost ten times as much. Listings are looked up one
 * product at a time: for a thousand ids at once it would go through all of them.
 */
export async function readProductSources(tx: Database, ids: string[], now: Date): Promise<ProductSource[]> {
  const products = await readJson<ProductRow>(
    tx,
    sql`select p.id, p.slug, p.version, p.state = 'published' as "isPublished", p.maker_id as "makerId", p.name, p.name_en as "nameEn",
        p.summary, p.summary_en as "summaryEn", p.search_terms as "searchTerms", p.indication, p.heritage,
        p.category_slug as "categorySlug", p.materials, p.technique, p.unit, p.province_code as "provinceCode",
        p.regency_code as "regencyCode", p.price_idr as "priceIdr", p.sold_count as "soldCount", p.sample,
        p.created_at as "createdAt", p.updated_at as "updatedAt", array(select l.marketplace from listings l
          where l.product_id = p.id and l.state = 'live') as marketplaces
      from products p where p.id = any(${sql.param(ids)}::text[]) order by p.id`,
  );
  const makerIds = [...new Set(products.flatMap(({ makerId }) => makerId ?? []))];
  const makers = await readJson<MakerRow>(
    tx,
    sql`select id, name, name_en as "nameEn", crafts, state = 'published' as "isPublished"
      from makers where id = any(${sql.param(makerIds)}::text[])`,
  );
  const claims = await readJson<ClaimRow>(
    tx,
    sql`select product_id as "productId", maker_id as "makerId", type, not sample and revoked_at is null
        and verified_by is not null and (valid_until is null or valid_until >= ${jakartaDay(now)}::date) as "isInForce"
      from claims where product_id = any(${sql.param(ids)}::text[]) or maker_id = any(${sql.param(makerIds)}::text[])`,
  );
  const photos = await readJson<{ productId: string; image: string | null }>(
    tx,
    sql`select distinct on (product_id) product_id as "productId", storage_key as image from media
      where product_id = any(${sql.param(ids)}::text[]) and state = 'shown' order by product_id, position`,
  );
  const endorsed = await readJson<{ productId: string }>(
    tx,
    sql`select distinct e.product_id as "productId" from endorsements e join dutas d on d.id = e.duta_id
      where e.product_id = any(${sql.param(ids)}::text[]) and e.state = 'public' and d.approved is not null`,
  );
  const endorsedIds = new Set(endorsed.map(({ productId }) => productId));
  const makerById = new Map(makers.map((maker) => [maker.id, maker]));
  const claimsBySubject = Map.groupBy(claims, (claim) => claim.productId ?? claim.makerId);
  const imageByProduct = new Map(photos.map((photo) => [photo.productId, photo.image]));
  return products.map(({ isPublished, ...product }) => {
    const maker = product.makerId === null ? null : (makerById.get(product.makerId) ?? null);
    const own = [...(claimsBySubject.get(product.id) ?? []), ...(claimsBySubject.get(product.makerId) ?? [])];
    return {
      ...product,
      isPublic: isPublished && maker?.isPublished === true,
      makerName: maker?.name ?? '',
      makerNameEn: maker?.nameEn ?? null,
      crafts: maker?.crafts ?? [],
      claimTypes: distinct(own.map(({ type }) => type)),
      claimsInForce: distinct(own.flatMap(({ type, isInForce }) => (isInForce ? type : []))),
      marketplaces: distinct(product.marketplaces),
      hasPhoto: imageByProduct.has(product.id),
      isEndorsed: endorsedIds.has(product.id),
      image: imageByProduct.get(product.id) ?? null,
    };
  });
}

/** Reads makers and sellers, whatever their state, in the order of their ids. */
export function readMakerSources(tx: Database, ids: string[]): Promise<MakerSource[]> {
  return readJson<MakerSource>(
    tx,
    sql`select m.id, m.slug, m.version, m.state = 'published' as "isPublic", m.name, m.name_en as "nameEn", m.crafts, m.summary,
        m.summary_en as "summaryEn", m.province_code as "provinceCode", m.regency_code as "regencyCode", m.sample,
        (select count(*) from products p where p.maker_id = m.id and p.state = 'published') as "productCount"
      from makers m where m.id = any(${sql.param(ids)}::text[]) order by m.id`,
  );
}

/** Rows as one JSON value: both drivers take longer over a thousand small values than over one large. */
async function readJson<Row>(tx: Database, query: ReturnType<typeof sql>): Promise<Row[]> {
  const rows = await queryRows<{ found: Row[] | null }>(tx, sql`select json_agg(r) as found from (${query}) r`);
  return rows[0]?.found ?? [];
}

/** Sorted here: the database would sort by the rules of a language, at many times the cost. */
function distinct<T extends string>(values: T[]): T[] {
  return [...new Set(values)].toSorted();
}
