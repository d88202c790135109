import { type SQL, sql } from 'drizzle-orm';
import type { ClaimType } from '#domain/claim/claim.ts';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { type MakerText, makerDocument, type ProductText, productDocument } from './product-document.ts';
import { addWords } from './vocabulary-store.ts';

interface ProductRow extends ProductText {
  id: string;
  claimsInForce: ClaimType[];
}

/**
 * Writes the search rows of these products from their present state, and deletes those of products that are not
 * published or whose maker is not. At most some hundred ids at once.
 */
export async function writeProductRows(
  tx: Database,
  ids: string[],
  categories: CategoryTree,
  now: Date,
): Promise<void> {
  await tx.execute(sql`delete from product_search s where s.product_id = any(${sql.param(ids)}::text[]) and not exists (
    select from products p join makers m on m.id = p.maker_id
    where p.id = s.product_id and p.state = 'published' and m.state = 'published')`);
  const rows = await queryRows<ProductRow>(
    tx,
    sql`select p.id, p.name, p.name_en as "nameEn", p.summary, p.summary_en as "summaryEn",
        p.search_terms as "searchTerms", p.indication, p.heritage, p.category_slug as "categorySlug", p.materials,
        p.technique, p.unit, p.province_code as "provinceCode", p.regency_code as "regencyCode",
        m.name as "makerName", m.name_en as "makerNameEn", m.crafts,
        coalesce(c.types, '{}') as "claimTypes", coalesce(c.in_force, '{}') as "claimsInForce"
      from products p join makers m on m.id = p.maker_id
      left join lateral (${claimsOf(now)}) c on true
      where p.id = any(${sql.param(ids)}::text[]) and p.state = 'published' and m.state = 'published'
      order by p.id`,
  );
  if (rows.length === 0) return;
  const words = new Set<string>();
  const documents = rows.map((row) => {
    const document = productDocument(row, categories);
    for (const word of document.words) words.add(word);
    return [row.id, document.tsvector, categories.pathOf(row.categorySlug), row.claimsInForce];
  });
  await insertProductRows(tx, JSON.stringify(documents));
  await addWords(tx, words);
}

/** Types of a product's claims and its maker's: all, and those in force as `isInForce` has it. */
export function claimsOf(now: Date): SQL {
  const today = jakartaDay(now);
  return sql`select array_agg(distinct c.type order by c.type) as types,
      array_agg(distinct c.type order by c.type) filter (where not c.sample and c.revoked_at is null
        and c.verified_by is not null and (c.valid_until is null or c.valid_until >= ${today}::date)) as in_force
    from claims c where c.product_id = p.id or c.maker_id = p.maker_id`;
}

async function insertProductRows(tx: Database, documents: string): Promise<void> {
  await tx.execute(sql`
    insert into product_search (product_id, doc_version, document, maker_id, category_path, province_code,
      regency_code, materials, claims, marketplaces, price_idr, has_photo, endorsed, direct_sale, procurement, sample,
      standing, popularity, created_at)
    select p.id, p.version, (d.doc->>1)::tsvector, p.maker_id,
      array(select jsonb_array_elements_text(d.doc->2)), p.province_code, p.regency_code, p.materials,
      array(select jsonb_array_elements_text(d.doc->3)), coalesce(l.marketplaces, '{}'), p.price_idr, f.has_photo,
      false, false, coalesce(l.procurement, false), p.sample,
      case when p.sample then 2 when f.has_photo then 0 else 1 end, coalesce(p.sold_count, 0), p.created_at
    from jsonb_array_elements(${documents}::jsonb) as d(doc)
    join products p on p.id = d.doc->>0
    left join lateral (
      select array_agg(distinct l.marketplace order by l.marketplace) as marketplaces,
        bool_or(l.marketplace in ('ekatalog', 'padi')) as procurement
      from listings l where l.product_id = p.id and l.state = 'live') l on true
    cross join lateral (
      select exists (select from media m where m.product_id = p.id and m.state = 'shown') as has_photo) f
    on conflict (product_id) do update set doc_version = excluded.doc_version, document = excluded.document,
      maker_id = excluded.maker_id, category_path = excluded.category_path, province_code = excluded.province_code,
      regency_code = excluded.regency_code, materials = excluded.materials, claims = excluded.claims,
      marketplaces = excluded.marketplaces, price_idr = excluded.price_idr, has_photo = excluded.has_photo,
      procurement = excluded.procurement, sample = excluded.sample, standing = excluded.standing,
      popularity = excluded.popularity, created_at = excluded.created_at`);
}

/** The same for makers: rows of the published ones, none of the hidden. */
export async function writeMakerRows(tx: Database, ids: string[]): Promise<void> {
  await tx.execute(sql`delete from maker_search s where s.maker_id = any(${sql.param(ids)}::text[]) and not exists (
    select from makers m where m.id = s.maker_id and m.state = 'published')`);
  const rows = await queryRows<MakerText & { id: string }>(
    tx,
    sql`select m.id, m.name, m.name_en as "nameEn", m.crafts, m.summary, m.summary_en as "summaryEn",
        m.province_code as "provinceCode", m.regency_code as "regencyCode"
      from makers m where m.id = any(${sql.param(ids)}::text[]) and m.state = 'published' order by m.id`,
  );
  if (rows.length === 0) return;
  const documents = rows.map((row) => ({ id: row.id, document: makerDocument(row) }));
  const written = JSON.stringify(documents.map(({ id, document }) => [id, document.tsvector]));
  await tx.execute(sql`
    insert into maker_search (maker_id, doc_version, document, province_code, regency_code, product_count, sample)
    select m.id, m.version, (d.doc->>1)::tsvector, m.province_code, m.regency_code,
      (select count(*) from products p where p.maker_id = m.id and p.state = 'published'), m.sample
    from jsonb_array_elements(${written}::jsonb) as d(doc) join makers m on m.id = d.doc->>0
    on conflict (maker_id) do update set doc_version = excluded.doc_version, document = excluded.document,
      province_code = excluded.province_code, regency_code = excluded.regency_code,
      product_count = excluded.product_count, sample = excluded.sample`);
  await addWords(tx, new Set(documents.flatMap(({ document }) => document.words)));
}

/** Makers' counts of published products, after some of their products changed. */
export async function countMakersProducts(tx: Database, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    update maker_search s set product_count = n.products
    from (select touched.maker_id, count(p.id) as products
      from (select distinct maker_id from products where id = any(${sql.param(productIds)}::text[])) touched
      left join products p on p.maker_id = touched.maker_id and p.state = 'published'
      group by touched.maker_id) n
    where s.maker_id = n.maker_id and s.product_count <> n.products`);
}

/** `YYYY-MM-DD` in Jakarta (UTC+7, no summer time), where claims end. */
function jakartaDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
