import { and, eq, sql } from 'drizzle-orm';
import type { ClaimType } from '#domain/claim/claim.ts';
import { type Database, queryRows } from '#domain/database.ts';
import { makers } from '#domain/maker/maker-table.ts';
import { briefFields, isPublic } from '#domain/product/product-card-store.ts';
import { products } from '#domain/product/product-table.ts';
import { productSearch } from './search-table.ts';

/** What the API tells of a product. */
export type FoundProduct = Awaited<ReturnType<ReturnType<typeof prepareFoundProducts>['execute']>>[number];

const prepared = new WeakMap<Database, ReturnType<typeof prepareFoundProducts>>();

/**
 * The given products in the order of `ids`, with the types of their claims in force as search knows them; those no
 * longer public are left out.
 */
export async function findFoundProducts(db: Database, ids: string[]): Promise<FoundProduct[]> {
  if (ids.length === 0) return [];
  const statement = prepared.get(db) ?? prepareFoundProducts(db);
  prepared.set(db, statement);
  const byId = new Map((await statement.execute({ ids })).map((product) => [product.id, product]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Named, so that a connection plans it once: planning took longer than finding the rows. */
function prepareFoundProducts(db: Database) {
  const claims = sql<ClaimType[]>`coalesce(${productSearch.claims}, '{}')`;
  return db
    .select({ ...briefFields, maker: { slug: makers.slug, name: makers.name, nameEn: makers.nameEn }, claims })
    .from(products)
    .innerJoin(makers, eq(makers.id, products.makerId))
    .leftJoin(productSearch, eq(productSearch.productId, products.id))
    .where(and(sql`${products.id} = any(${sql.placeholder('ids')}::text[])`, isPublic))
    .prepare('found_products');
}

/** The id of a published maker, given its id or its slug; null: there is none. */
export async function findMakerId(db: Database, idOrSlug: string): Promise<string | null> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select id from makers where (id = ${idOrSlug} or slug = ${idOrSlug}) and state = 'published' limit 1`,
  );
  return rows[0]?.id ?? null;
}

/** How many products the database's own search holds, counted no further than `most`. */
export async function countSearchable(db: Database, most: number): Promise<number> {
  const rows = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from (select 1 from product_search limit ${most}) t`,
  );
  return rows[0]?.count ?? 0;
}
