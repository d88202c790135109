import { type SQL, sql } from 'drizzle-orm';
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
 * From now on acknowledged changes are noted for replay. What waits now, set aside or not, is covered by the rebuild,
 * which reads everything afterwards; a further change of it is not.
 */
export async function beginIndexBuild(db: Database, place: IndexPlace, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const builtAt = (await isIndexBuilt(tx, place)) ? sql`index_build.built_at` : sql`null`;
    await tx.execute(sql`insert into index_build (id, place, format, rebuilding_since)
      values ('search', ${place.place}, ${place.format}, ${now.toISOString()}::timestamptz)
      on conflict (id) do update set place = excluded.place, format = excluded.format,
        rebuilding_since = excluded.rebuilding_since, built_at = ${builtAt}`);
    await tx.execute(sql`delete from rebuild_changes`);
  });
  await inChunks(db, (rows) => sql`update outbox o set covered = true from ${rows(sql`not covered`)}`);
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
  await inChunks(db, (rows) => sql`delete from outbox o using ${rows(sql`covered`)}`);
  await queueNotedChanges(db, now);
  await db.execute(sql`update index_build set built_at = ${now.toISOString()}::timestamptz, rebuilding_since = null`);
}

/** After a rebuild that was killed or gave up: perhaps it was after its swap, so what was noted is told again. */
export async function settleIndexBuild(db: Database, now: Date): Promise<void> {
  const begun = await queryRows(db, sql`select 1 from index_build where rebuilding_since is not null`);
  if (begun.length === 0) return;
  await db.execute(sql`update index_build set generation = gen_random_uuid()`);
  await inChunks(db, (rows) => sql`update outbox o set covered = false from ${rows(sql`covered`)}`);
  await queueNotedChanges(db, now);
  await db.execute(sql`update index_build set rebuilding_since = null`);
}

const rowsAtOnce = 20_000;

/** Runs a statement over the rows of the queue until none is left; one that a writer holds is that writer's change. */
async function inChunks(db: Database, statement: (rows: (where: SQL) => SQL) => SQL): Promise<void> {
  const rows = (where: SQL) => sql`(select entity, entity_id from outbox where ${where} limit ${rowsAtOnce}
    for update skip locked) r where o.entity = r.entity and o.entity_id = r.entity_id returning 1`;
  while ((await queryRows(db, statement(rows))).length > 0);
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
        on conflict (entity, entity_id) do update set change = excluded.change, covered = false returning 1`,
    );
    if (!moved) break;
  }
  await announceOutbox(db);
}
