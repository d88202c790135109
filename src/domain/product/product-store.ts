import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { makers, slugs } from '#domain/maker/maker-table.ts';
import type { Origin, Product } from './product.ts';
import { cardFields, isPublic } from './product-card-store.ts';
import { products } from './product-table.ts';

/** The public product at `slug`, or null: unknown, a draft, or hidden with its seller. */
export async function findPublishedProduct(db: Database, slug: string): Promise<Product | null> {
  const [row] = await selectProducts(db).where(and(eq(products.slug, slug), isPublic));
  return row ?? null;
}

/** A product as its page would say it, whatever its state; its origin may be missing. For its maker's preview alone. */
export async function findPreviewedProduct(
  db: Database,
  id: string,
): Promise<
  (Omit<Product, 'origin' | 'originAttestedBy'> & { origin: Origin | null; originAttestedBy: string | null }) | null
> {
  const [row] = await selectProducts(db).where(eq(products.id, id));
  return row ?? null;
}

function selectProducts(db: Database) {
  return db
    .select({
      ...cardFields,
      version: products.version,
      story: products.story,
      storyEn: products.storyEn,
      categoryProposed: products.categoryProposed,
      placeAssumed: products.placeAssumed,
      materials: products.materials,
      technique: products.technique,
      sizeText: products.sizeText,
      weightGrams: products.weightGrams,
      leadTimeDays: products.leadTimeDays,
      minimumOrder: products.minimumOrder,
      capacityPerMonth: products.capacityPerMonth,
      indication: products.indication,
      heritage: products.heritage,
      // The table's check lets nothing be published without these two.
      origin: sql<Origin>`${products.origin}`,
      originAttestedBy: sql<string>`${products.originAttestedBy}`,
      originAttestedAt: products.originAttestedAt,
      soldCount: products.soldCount,
      isUnderReview: sql<boolean>`coalesce(${products.underReviewSince}, ${makers.underReviewSince}) is not null`,
      updatedAt: products.updatedAt,
    })
    .from(products)
    .innerJoin(makers, eq(makers.id, products.makerId))
    .$dynamic();
}

/** Where a product that once stood at `slug` stands now; null: never here, or still at this very slug. */
export async function findMovedProductSlug(db: Database, slug: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: products.slug })
    .from(slugs)
    .innerJoin(products, eq(products.id, slugs.entityId))
    .where(and(eq(slugs.kind, 'product'), eq(slugs.slug, slug)));
  return row && row.slug !== slug ? row.slug : null;
}

export interface RegionCounts {
  /** Real, public products by Kemendagri code; samples never count. */
  byProvince: Map<string, number>;
  byRegency: Map<string, number>;
}

/** Counts of real public products by place. */
export async function countRealByRegion(db: Database): Promise<RegionCounts> {
  const rows = await queryRows<{ province: string; regency: string | null; count: number }>(
    db,
    sql`select p.province_code as province, p.regency_code as regency, count(*)::int as count
        from products p join makers m on m.id = p.maker_id
        where p.state = 'published' and m.state = 'published' and not p.sample group by 1, 2`,
  );
  const counts: RegionCounts = { byProvince: new Map(), byRegency: new Map() };
  for (const { province, regency, count } of rows) {
    counts.byProvince.set(province, (counts.byProvince.get(province) ?? 0) + count);
    if (regency) counts.byRegency.set(regency, count);
  }
  return counts;
}

/** Public products by leaf category: how many real ones, and how many in all. */
export async function countByCategory(db: Database): Promise<Map<string, { real: number; all: number }>> {
  const rows = await queryRows<{ category: string; real: number; all: number }>(
    db,
    sql`select p.category_slug as category, count(*) filter (where not p.sample)::int as real, count(*)::int as all
        from products p join makers m on m.id = p.maker_id
        where p.state = 'published' and m.state = 'published' group by 1`,
  );
  return new Map(rows.map(({ category, real, all }) => [category, { real, all }]));
}

/** What the motif route needs of any public product; null for an id that is not one. */
export async function findProductLook(
  db: Database,
  id: string,
): Promise<{
  id: string;
  name: string;
  categorySlug: string;
  provinceCode: string | null;
  shape: string | null;
  motif: string | null;
} | null> {
  const [row] = await db
    .select({
      id: products.id,
      name: products.name,
      categorySlug: products.categorySlug,
      provinceCode: products.provinceCode,
      shape: products.shape,
      motif: products.motif,
    })
    .from(products)
    .where(eq(products.id, id));
  return row ?? null;
}

/** Slugs of real public products with their last change, for the sitemap, by id from `afterId`. */
export function listRealProductSlugs(
  db: Database,
  afterId: string,
  limit: number,
): Promise<{ id: string; slug: string; updatedAt: string }[]> {
  return queryRows(
    db,
    sql`select p.id, p.slug, to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
        from products p join makers m on m.id = p.maker_id
        where p.state = 'published' and m.state = 'published' and not p.sample and p.id > ${afterId} order by p.id limit ${limit}`,
  );
}
