import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { CategoryTree } from '#domain/product/category.ts';
import { noteGuesses } from '#domain/product/note-guess-store.ts';
import { announceOutbox } from './outbox-store.ts';
import { countMakersProducts, writeMakerRows, writeProductRows } from './search-row-store.ts';
import { readMakerSources, readProductSources } from './search-source-store.ts';
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
 * writes or deletes their search rows, tells the outbox, adds new words and announces stale pages. What a file left
 * open of them waits for a curator from now on.
 */
export async function recordProductChanges(tx: Database, productIds: string[], context: ChangeContext): Promise<void> {
  const makerIds = new Set<string>();
  for (const ids of chunks(productIds)) {
    if (!context.isNew) await raiseVersions(tx, 'products', ids, context.now);
    const sources = await readProductSources(tx, ids, context.now);
    const touched = [...new Set(sources.flatMap((source) => source.makerId ?? []))];
    for (const id of touched) makerIds.add(id);
    await writeProductRows(tx, ids, sources, context.categories);
    const recounted = await countMakersProducts(tx, touched.toSorted());
    await noteGuesses(tx, ids, context.now);
    await tellOutbox(tx, 'product', ids, sources, context.now);
    const recountedIds = recounted.map(({ id }) => id).toSorted();
    if (recounted.length > 0) await tellOutbox(tx, 'maker', recountedIds, recounted, context.now);
  }
  const tags = [...productIds.map((id) => `product:${id}`), ...[...makerIds].map((id) => `maker:${id}`)];
  if (productIds.length > 0) await announceStalePages(tx, tags, productIds.length);
}

/**
 * The same for makers. A maker's name stands in its products' documents, and a hidden maker hides them: all its
 * products are recorded too, unless the makers are new.
 */
export async function recordMakerChanges(tx: Database, makerIds: string[], context: ChangeContext): Promise<void> {
  for (const ids of chunks(makerIds)) {
    if (!context.isNew) await raiseVersions(tx, 'makers', ids, context.now);
    const sources = await readMakerSources(tx, ids);
    await writeMakerRows(tx, ids, sources);
    await tellOutbox(tx, 'maker', ids, sources, context.now);
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

/** A deleted thing is told with version 0: the reader of the outbox finds no row and deletes. What was set aside is free again. */
async function tellOutbox(
  tx: Database,
  entity: 'product' | 'maker',
  ids: string[],
  sources: { id: string; version: number }[],
  now: Date,
): Promise<void> {
  const versionById = new Map(sources.map(({ id, version }) => [id, version]));
  const versions = ids.map((id) => versionById.get(id) ?? 0);
  await tx.execute(sql`insert into outbox (entity, entity_id, version, changed_at)
    select ${entity}, changed.id, changed.version, ${now.toISOString()}::timestamptz
    from unnest(${sql.param(ids)}::text[], ${sql.param(versions)}::int[]) as changed(id, version)
    on conflict (entity, entity_id) do update set version = excluded.version, change = excluded.change,
      changed_at = case when outbox.set_aside_at is null then least(outbox.changed_at, excluded.changed_at)
        else excluded.changed_at end, attempts = 0, error = null, set_aside_at = null, covered = false`);
  await announceOutbox(tx);
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
