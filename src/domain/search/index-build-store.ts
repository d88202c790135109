import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { announceOutbox, type Entity } from './outbox-store.ts';

/** Which index is meant: its address with the prefix of its names, and the shape of its documents. */
export interface IndexPlace {
  place: string;
  format: number;
}

/** To be raised with the shape of the documents: an index of another format is built anew at the next start. */
export const documentFormat = 1;

export interface EntityIds {
  products: string[];
  makers: string[];
}

/** Whether an index of this place and format was completely built. */
export async function isIndexBuilt(db: Database, { place, format }: IndexPlace): Promise<boolean> {
  const rows = await queryRows(
    db,
    sql`select 1 from index_build where place = ${place} and format = ${format} and built_at is not null`,
  );
  return rows.length > 0;
}

/** Whether the index may answer: completely built, and told every change that was made until `since`. */
export async function isIndexCaughtUp(db: Database, place: IndexPlace, since: Date): Promise<boolean> {
  if (!(await isIndexBuilt(db, place))) return false;
  const late = await queryRows(
    db,
    sql`select 1 from outbox where set_aside_at is null and changed_at <= ${since.toISOString()}::timestamptz limit 1`,
  );
  return late.length === 0;
}

/** The index turned out to be empty, or is to be built anew whatever is there. */
export async function forgetIndexBuild(db: Database): Promise<void> {
  await db.execute(sql`update index_build set built_at = null`);
}

/**
 * From now on acknowledged changes are noted for replay. Where the index was never built the queue is emptied: the
 * rebuild reads everything, and until it ends nothing else counts the index as built. What was set aside is tried again.
 */
export async function beginIndexBuild(db: Database, place: IndexPlace, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const isBuilt = await isIndexBuilt(tx, place);
    const builtAt = isBuilt ? sql`index_build.built_at` : sql`null`;
    await tx.execute(sql`insert into index_build (id, place, format, rebuilding_since)
      values ('search', ${place.place}, ${place.format}, ${now.toISOString()}::timestamptz)
      on conflict (id) do update set place = excluded.place, format = excluded.format,
        rebuilding_since = excluded.rebuilding_since, built_at = ${builtAt}`);
    await tx.execute(sql`delete from rebuild_changes`);
    if (!isBuilt) await tx.execute(sql`delete from outbox`);
  });
  await db.execute(sql`update outbox set attempts = 0, error = null, set_aside_at = null where (entity, entity_id) in (
    select entity, entity_id from outbox where set_aside_at is not null for update skip locked)`);
}

/** The changes noted for replay, at most `limit`; they are noted no more. */
export async function takeNotedChanges(db: Database, limit: number): Promise<EntityIds> {
  const rows = await queryRows<{ entity: Entity; id: string }>(
    db,
    sql`delete from rebuild_changes where (entity, entity_id) in (
        select entity, entity_id from rebuild_changes order by entity, entity_id limit ${limit})
      returning entity, entity_id as id`,
  );
  const idsOf = (wanted: Entity) => rows.filter(({ entity }) => entity === wanted).map(({ id }) => id);
  return { products: idsOf('product'), makers: idsOf('maker') };
}

/** To be called when the swap is done: what was on its way to the former index stays queued, what was noted is queued. */
export async function finishIndexBuild(db: Database, now: Date): Promise<void> {
  await db.execute(sql`update index_build set generation = gen_random_uuid()`);
  await queueNotedChanges(db, now);
  await db.execute(sql`update index_build set built_at = ${now.toISOString()}::timestamptz, rebuilding_since = null`);
}

/** After a rebuild that was killed or gave up: perhaps it was after its swap, so what was noted is told again. */
export async function settleIndexBuild(db: Database, now: Date): Promise<void> {
  const begun = await queryRows(db, sql`select 1 from index_build where rebuilding_since is not null`);
  if (begun.length === 0) return;
  await db.execute(sql`update index_build set generation = gen_random_uuid()`);
  await queueNotedChanges(db, now);
  await db.execute(sql`update index_build set rebuilding_since = null`);
}

/** One row a transaction: it holds no row that a writer may be waiting for. */
async function queueNotedChanges(db: Database, now: Date): Promise<void> {
  for (;;) {
    const [moved] = await queryRows(
      db,
      sql`with noted as (delete from rebuild_changes where (entity, entity_id) in (
            select entity, entity_id from rebuild_changes order by entity, entity_id limit 1) returning entity, entity_id)
        insert into outbox (entity, entity_id, version, changed_at)
          select entity, entity_id, 0, ${now.toISOString()}::timestamptz from noted
        on conflict (entity, entity_id) do update set change = excluded.change returning 1`,
    );
    if (!moved) break;
  }
  await announceOutbox(db);
}
