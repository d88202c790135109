import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { claimSlugs } from '#domain/maker/slug-store.ts';
import { stableId } from '#domain/stable-id.ts';
import type { CandidateMaker } from './candidate.ts';
import type { IntakeProduct } from './merge-candidate.ts';

export interface NewMaker extends CandidateMaker {
  id: string;
}

/** Adds makers and sellers that the catalogue does not have, with their addresses. */
export async function insertMakers(tx: Database, makers: NewMaker[], now: Date): Promise<void> {
  if (makers.length === 0) return;
  const slugs = await claimSlugs(tx, 'maker', makers, now);
  const rows = makers.map((maker) => ({
    id: maker.id,
    role: maker.role,
    identity: maker.identity,
    slug: slugs.get(maker.id),
    name: maker.name,
    province_code: maker.provinceCode,
    regency_code: maker.regencyCode,
    crafts: [],
    state: 'published',
    sample: false,
    version: 1,
    created_at: now,
    updated_at: now,
  }));
  await insertRows(tx, 'makers', rows, sql`on conflict do nothing`);
}

/** A column of makers, or its owner, says that a seller makes: it is one from now on. */
export async function raiseToMaker(tx: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`update makers set role = 'maker' where id = any(${sql.param(ids)}::text[])`);
}

/** Adds products with their addresses, listings and withheld pictures. */
export async function insertProducts(tx: Database, products: IntakeProduct[], now: Date): Promise<void> {
  if (products.length === 0) return;
  const slugs = await claimSlugs(tx, 'product', products, now);
  const rows = products.map((product) => ({
    ...columnsOf(product),
    id: product.id,
    identity: product.identity,
    slug: slugs.get(product.id),
    search_terms: [],
    sample: false,
    version: 1,
    created_at: now,
    updated_at: now,
  }));
  await insertRows(tx, 'products', rows);
  await insertRows(tx, 'listings', listingRows(products, now));
  await insertRows(tx, 'media', pictureRows(products, now));
}

/** Writes changed products; their versions are raised by whoever records the change for search. */
export async function updateProducts(tx: Database, products: IntakeProduct[], now: Date): Promise<void> {
  if (products.length === 0) return;
  const rows = products.map((product) => ({ id: product.id, ...columnsOf(product) }));
  const columns = Object.keys(columnsOf(products[0] as IntakeProduct));
  const taken = sql.join(
    columns.map((column) => sql`${sql.identifier(column)} = n.${sql.identifier(column)}`),
    sql`, `,
  );
  await tx.execute(sql`update products p set ${taken}
    from json_populate_recordset(null::products, ${JSON.stringify(rows)}::json) n where p.id = n.id`);
  const changes = sql`on conflict (url) do update set shop_name = excluded.shop_name, price_idr = excluded.price_idr,
    price_checked_at = excluded.price_checked_at`;
  await insertRows(tx, 'listings', listingRows(products, now), changes);
  const ids = products.map(({ id }) => id);
  await tx.execute(sql`delete from media where state = 'withheld' and product_id = any(${sql.param(ids)}::text[])`);
  await insertRows(tx, 'media', pictureRows(products, now));
}

function columnsOf(product: IntakeProduct) {
  return {
    name: product.name,
    maker_id: product.makerId,
    category_slug: product.categorySlug,
    category_proposed: product.categoryProposed,
    province_code: product.provinceCode,
    regency_code: product.regencyCode,
    place_assumed: product.placeAssumed,
    materials: product.materials,
    story: product.story,
    price_idr: product.priceIdr,
    price_max_idr: product.priceMaxIdr,
    price_checked_at: product.priceCheckedAt,
    sold_count: product.soldCount,
    origin: product.origin,
    origin_attested_by: product.originAttestedBy,
    origin_attested_at: product.originAttestedAt,
    state: product.state,
    published_at: product.publishedAt,
  };
}

function listingRows(products: IntakeProduct[], now: Date): object[] {
  return products.flatMap(({ id, listing }) =>
    listing === null
      ? []
      : [
          {
            id: stableId('listing', listing.url),
            product_id: id,
            marketplace: listing.marketplace,
            url: listing.url,
            shop_name: listing.shopName,
            price_idr: listing.priceIdr,
            price_checked_at: listing.priceCheckedAt,
            state: listing.state,
            sample: false,
            created_at: now,
          },
        ],
  );
}

function pictureRows(products: IntakeProduct[], now: Date): object[] {
  return products.flatMap(({ id, images }) =>
    images.map((address, position) => ({
      id: stableId('media', `${id} ${address}`),
      product_id: id,
      position,
      state: 'withheld',
      source_url: address,
      created_at: now,
    })),
  );
}

/** One statement for all rows, whose values travel as one JSON parameter. Answers what `ending` returns. */
async function insertRows<Returned>(
  tx: Database,
  table: string,
  rows: object[],
  ending: SQL = sql``,
): Promise<Returned[]> {
  if (rows.length === 0) return [];
  const columns = sql.join(
    Object.keys(rows[0] as object).map((column) => sql.identifier(column)),
    sql`, `,
  );
  return queryRows<Returned>(
    tx,
    sql`insert into ${sql.identifier(table)} (${columns}) select ${columns}
      from json_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::json) ${ending}`,
  );
}
