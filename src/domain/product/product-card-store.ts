import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { photoJson } from '#domain/photo-store.ts';
import type { ProductCard } from './product.ts';
import { products } from './product-table.ts';

/** Published by a maker or seller that is not hidden: what the public may see. */
export const isPublic: SQL = sql`${products.state} = 'published' and ${makers.state} = 'published'`;

/** Listings and media stand in rooms after this one, so their tables are named here as text. */
const listingCount = sql<number>`(select count(*)::int from listings l where l.product_id = ${products.id} and l.state = 'live')`;
const photo = sql<ProductCard['photo']>`(
  select ${photoJson} from media m
  where m.product_id = ${products.id} and m.state = 'shown' order by m.position, m.id limit 1)`;

/** What every list tells of a product. */
export const briefFields = {
  id: products.id,
  slug: products.slug,
  name: products.name,
  nameEn: products.nameEn,
  summary: products.summary,
  summaryEn: products.summaryEn,
  categorySlug: products.categorySlug,
  provinceCode: products.provinceCode,
  regencyCode: products.regencyCode,
  priceIdr: products.priceIdr,
  priceCheckedAt: products.priceCheckedAt,
  sample: products.sample,
};

export const cardFields = {
  ...briefFields,
  priceMaxIdr: products.priceMaxIdr,
  unit: products.unit,
  unitEn: products.unitEn,
  shape: products.shape,
  motif: products.motif,
  maker: { id: makers.id, slug: makers.slug, name: makers.name, nameEn: makers.nameEn, role: makers.role },
  listingCount,
  photo,
};

export interface CardFilter {
  makerId?: string;
  provinceCode?: string;
  regencyCode?: string;
  categorySlugs?: string[];
  /** Content keys of samples or ids: see `productIdOfKey`. */
  ids?: string[];
  exceptId?: string;
  sample?: boolean;
}

/** Cards of the given products in the order of `ids`; those no longer public are left out. */
export async function findProductCards(db: Database, ids: string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards(db).where(and(inArray(products.id, ids), isPublic));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Public products, real before samples, newest first; at most `limit` from `offset`. */
export function listProductCards(db: Database, filter: CardFilter, limit: number, offset = 0): Promise<ProductCard[]> {
  return selectCards(db)
    .where(and(isPublic, ...conditions(filter)))
    .orderBy(products.sample, desc(products.publishedAt), products.id)
    .limit(limit)
    .offset(offset);
}

/**
 * The newest real products, at most `perCategory` of each leaf category, so that one large file does not fill the shelf:
 * first the newest of each category, then the second ones.
 */
export async function listNewestVaried(
  db: Database,
  categorySlugs: string[],
  perCategory: number,
  limit: number,
): Promise<ProductCard[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select n.id from unnest(${sql.param(categorySlugs)}::text[]) as c(slug)
        cross join lateral (
          select p.id, p.published_at, row_number() over (order by p.published_at desc, p.id) as place
          from products p join makers m on m.id = p.maker_id
          where p.category_slug = c.slug and p.state = 'published' and m.state = 'published' and not p.sample
          order by p.published_at desc, p.id limit ${perCategory}) n
        order by n.place, n.published_at desc, n.id limit ${limit}`,
  );
  return findProductCards(
    db,
    rows.map(({ id }) => id),
  );
}

/** How many public products a filter leaves. */
export async function countProducts(db: Database, filter: CardFilter): Promise<number> {
  const [row] = await db
    .select({ value: sql<number>`count(*)::int` })
    .from(products)
    .innerJoin(makers, eq(makers.id, products.makerId))
    .where(and(isPublic, ...conditions(filter)));
  return row?.value ?? 0;
}

function selectCards(db: Database) {
  return db.select(cardFields).from(products).innerJoin(makers, eq(makers.id, products.makerId)).$dynamic();
}

function conditions(filter: CardFilter): (SQL | undefined)[] {
  return [
    filter.makerId === undefined ? undefined : eq(products.makerId, filter.makerId),
    filter.provinceCode === undefined ? undefined : eq(products.provinceCode, filter.provinceCode),
    filter.regencyCode === undefined ? undefined : eq(products.regencyCode, filter.regencyCode),
    filter.categorySlugs === undefined ? undefined : inArray(products.categorySlug, filter.categorySlugs),
    filter.ids === undefined ? undefined : inArray(products.id, filter.ids),
    filter.exceptId === undefined ? undefined : sql`${products.id} <> ${filter.exceptId}`,
    filter.sample === undefined ? undefined : eq(products.sample, filter.sample),
  ];
}
