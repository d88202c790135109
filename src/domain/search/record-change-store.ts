import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { countMakersProducts, writeMakerRows, writeProductRows } from './search-row-store.ts';
import { announceStalePages } from './stale-pages-store.ts';

export { refreshVocabulary } from './vocabulary-store.ts';

export interface ChangeContext {
  categories: CategoryTree;
  now: Date;
  /** The rows were inserted in this transaction: their version stands. */
  isNew?: boolean;
}

const idsAtOnce = 500;

/**
 * To be called in the transaction that changed products, once for all of them: raises their version (unless new),
 * writes or deletes their search rows, tells the outbox, adds new words and announces stale pages.
 */
export async function recordProductChanges(tx: Database, productIds: string[], context: ChangeContext): Promise<void> {
  for (const ids of chunks(productIds)) {
    if (!context.isNew) await raiseVersions(tx, 'products', ids, context.now);
    await writeProductRows(tx, ids, context.categories, context.now);
    await countMakersProducts(tx, ids);
    await tellOutbox(tx, 'product', ids, context.now);
  }
  const makerIds = productIds.length > 100 ? [] : await makersOf(tx, productIds);
  const tags = [...productIds.map((id) => `product:${id}`), ...makerIds.map((id) => `maker:${id}`)];
  if (productIds.length > 0) await announceStalePages(tx, tags, productIds.length);
}

/**
 * The same for makers. A maker's name stands in its products' documents, and a hidden maker hides them: all its
 * products are recorded too, unless the makers are new.
 */
export async function recordMakerChanges(tx: Database, makerIds: string[], context: ChangeContext): Promise<void> {
  for (const ids of chunks(makerIds)) {
    if (!context.isNew) await raiseVersions(tx, 'makers', ids, context.now);
    await writeMakerRows(tx, ids);
    await tellOutbox(tx, 'maker', ids, context.now);
  }
  if (makerIds.length > 0)
    await announceStalePages(
      tx,
      makerIds.map((id) => `maker:${id}`),
      makerIds.length,
    );
  if (!context.isNew) await recordProductChanges(tx, await productsOf(tx, makerIds), context);
}

async function raiseVersions(tx: Database, table: 'products' | 'makers', ids: string[], now: Date): Promise<void> {
  await tx.execute(sql`update ${sql.identifier(table)} set version = version + 1, updated_at = ${now.toISOString()}
    where id = any(${sql.param(ids)}::text[])`);
}

/** Deleted things are told with the version after their last: the reader of the outbox finds no row and deletes. */
async function tellOutbox(tx: Database, entity: 'product' | 'maker', ids: string[], now: Date): Promise<void> {
  const table = sql.identifier(entity === 'product' ? 'products' : 'makers');
  await tx.execute(sql`insert into outbox (entity, entity_id, version, changed_at)
    select ${entity}, changed.id, coalesce(t.version, 0), ${now.toISOString()}::timestamptz
    from unnest(${sql.param(ids)}::text[]) as changed(id) left join ${table} t on t.id = changed.id
    on conflict (entity, entity_id) do update set version = excluded.version, changed_at = excluded.changed_at`);
}

async function makersOf(tx: Database, productIds: string[]): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    tx,
    sql`select distinct maker_id as id from products where id = any(${sql.param(productIds)}::text[]) and maker_id is not null`,
  );
  return rows.map((row) => row.id);
}

async function productsOf(tx: Database, makerIds: string[]): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    tx,
    sql`select id from products where maker_id = any(${sql.param(makerIds)}::text[]) order by id`,
  );
  return rows.map((row) => row.id);
}

/** Distinct ids in one order for all writers, so that two transactions never wait for each other. */
function chunks(ids: string[]): string[][] {
  const sorted = [...new Set(ids)].toSorted();
  return Array.from({ length: Math.ceil(sorted.length / idsAtOnce) }, (_, at) =>
    sorted.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
  );
}
