import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { writeFacetLine } from './facet-line.ts';
import { makerDocument, productDocument } from './product-document.ts';
import type { MakerSource, ProductSource } from './search-source-store.ts';
import { fitsProcurement, standingOf } from './standing.ts';
import { addWords } from './vocabulary-store.ts';

/** Writes the search rows of the public ones among these products, and deletes those of the others and of `ids` gone. */
export async function writeProductRows(
  tx: Database,
  ids: string[],
  sources: ProductSource[],
  categories: CategoryTree,
): Promise<void> {
  const shown = sources.filter((source) => source.isPublic);
  const shownIds = new Set(shown.map((source) => source.id));
  await deleteRows(
    tx,
    sql`product_search`,
    sql`product_id`,
    ids.filter((id) => !shownIds.has(id)),
  );
  if (shown.length === 0) return;
  const words = new Set<string>();
  const rows = shown.map((source) => {
    const document = productDocument(source, categories);
    for (const word of document.words) words.add(word);
    const facets = {
      category: categories.pathOf(source.categorySlug),
      province: source.provinceCode,
      regency: source.regencyCode,
      material: source.materials,
      claim: source.claimsInForce,
      soldAt: source.marketplaces,
      priceIdr: source.priceIdr,
    };
    return {
      product_id: source.id,
      doc_version: source.version,
      document: document.tsvector,
      maker_id: source.makerId,
      category_path: facets.category,
      facet_line: writeFacetLine(facets),
      province_code: source.provinceCode,
      regency_code: source.regencyCode,
      materials: source.materials,
      claims: source.claimsInForce,
      marketplaces: source.marketplaces,
      price_idr: source.priceIdr,
      has_photo: source.hasPhoto,
      endorsed: source.isEndorsed,
      direct_sale: false,
      procurement: fitsProcurement(source.marketplaces),
      sample: source.sample,
      standing: standingOf(source),
      popularity: source.soldCount ?? 0,
      created_at: source.createdAt,
    };
  });
  await upsert(tx, 'product_search', 'product_id', rows);
  await addWords(tx, words);
}

/** The same for makers. */
export async function writeMakerRows(tx: Database, ids: string[], sources: MakerSource[]): Promise<void> {
  const shown = sources.filter((source) => source.isPublic);
  const shownIds = new Set(shown.map((source) => source.id));
  await deleteRows(
    tx,
    sql`maker_search`,
    sql`maker_id`,
    ids.filter((id) => !shownIds.has(id)),
  );
  if (shown.length === 0) return;
  const words = new Set<string>();
  const rows = shown.map((source) => {
    const document = makerDocument(source);
    for (const word of document.words) words.add(word);
    return {
      maker_id: source.id,
      doc_version: source.version,
      document: document.tsvector,
      province_code: source.provinceCode,
      regency_code: source.regencyCode,
      product_count: source.productCount,
      sample: source.sample,
    };
  });
  await upsert(tx, 'maker_search', 'maker_id', rows);
  await addWords(tx, words);
}

/** Makers' counts of published products, after some of their products changed. Answers the makers whose count is another. */
export async function countMakersProducts(
  tx: Database,
  makerIds: string[],
): Promise<{ id: string; version: number }[]> {
  const counts = await queryRows<{ id: string; products: number }>(
    tx,
    sql`select maker_id as id, count(*)::int as products from products
      where maker_id = any(${sql.param(makerIds)}::text[]) and state = 'published' group by maker_id`,
  );
  const byId = new Map(counts.map(({ id, products }) => [id, products]));
  return queryRows(
    tx,
    sql`update maker_search s set product_count = n.products
      from unnest(${sql.param(makerIds)}::text[], ${sql.param(makerIds.map((id) => byId.get(id) ?? 0))}::int[]) as n(id, products)
      where s.maker_id = n.id and s.product_count <> n.products returning s.maker_id as id, s.doc_version as version`,
  );
}

async function deleteRows(tx: Database, table: SQL, key: SQL, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.execute(sql`delete from ${table} where ${key} = any(${sql.param(ids)}::text[])`);
}

/** One statement for all rows, whose values travel as one JSON parameter. */
async function upsert(tx: Database, table: string, key: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const named = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const taken = sql.join(
    columns.filter((column) => column !== key).map((c) => sql`${sql.identifier(c)} = excluded.${sql.identifier(c)}`),
    sql`, `,
  );
  await tx.execute(sql`insert into ${sql.identifier(table)} (${named})
    select ${named} from json_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::json)
    on conflict (${sql.identifier(key)}) do update set ${taken}`);
}
