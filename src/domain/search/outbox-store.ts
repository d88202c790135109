import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

export type Entity = 'product' | 'maker';

/** One entity that the outside index has to be told of, as it stood when it was claimed. */
export interface QueuedChange {
  entity: Entity;
  id: string;
  /** The version of the change, see `search-table.ts`. */
  change: string;
}

export interface Claim {
  changes: QueuedChange[];
  /** The index's generation when the claim was made; null: nothing is known of an index. */
  generation: string | null;
}

export interface Backlog {
  /** Waiting, without those set aside. */
  rows: number;
  /** Null: nothing waits, or the index was never built and is built from everything. */
  oldestAgeSeconds: number | null;
  setAside: number;
}

/** A change that the index refuses. */
export interface SetAside {
  entity: Entity;
  id: string;
  attempts: number;
  error: string;
}

const channel = 'outbox';

/** Wakes the workers of all processes when the transaction commits; repeats within it are one notification. */
export async function announceOutbox(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, '')`);
}

/**
 * The oldest waiting changes, at most `limit`. No lock outlives the statement, so that no writer waits for the index;
 * there is one worker at a time, see docs/decisions/006. Rows being written now are skipped: they come with their change.
 */
export async function claimChanges(db: Database, limit: number): Promise<Claim> {
  const [build] = await queryRows<{ generation: string }>(db, sql`select generation from index_build`);
  const changes = await queryRows<QueuedChange>(
    db,
    sql`select entity, entity_id as id, change from outbox where set_aside_at is null
      order by changed_at, entity, entity_id limit ${limit} for update skip locked`,
  );
  return { changes, generation: build?.generation ?? null };
}

/**
 * Takes what was delivered out of the queue, unless it changed again or the index was swapped since the claim. While a
 * rebuild is under way it is noted for replay. What somebody else took out meanwhile was perhaps overtaken on the way
 * to the index: it is queued again.
 */
export async function acknowledge(db: Database, claim: Claim, now: Date): Promise<void> {
  const columns = columnsOf(claim.changes);
  await db.transaction(async (tx) => {
    // Shared: waits for a swap that is being recorded, and that waits for this.
    const [build] = await queryRows<{ generation: string; isRebuilding: boolean }>(
      tx,
      sql`select generation, rebuilding_since is not null as "isRebuilding" from index_build for share`,
    );
    if ((build?.generation ?? null) !== claim.generation) return;
    const taken = await queryRows<{ entity: Entity; id: string }>(
      tx,
      sql`delete from outbox o using (
          select o.entity, o.entity_id from outbox o join ${columns} as sent(entity, id, change)
            on o.entity = sent.entity and o.entity_id = sent.id and o.change = sent.change for update of o skip locked
        ) t where o.entity = t.entity and o.entity_id = t.entity_id returning o.entity, o.entity_id as id`,
    );
    if (build?.isRebuilding) await noteForReplay(tx, taken);
    const isTaken = new Set(taken.map(keyOf));
    const left = claim.changes.filter((change) => !isTaken.has(keyOf(change)));
    await tx.execute(sql`insert into outbox (entity, entity_id, version, changed_at)
      select entity, id, 0, ${now.toISOString()}::timestamptz from ${columnsOf(left)} as sent(entity, id, change)
      on conflict do nothing`);
  });
}

/** The index refuses this change: it waits, with the reason, until the entity changes again. */
export async function setAside(db: Database, refused: QueuedChange, error: string, now: Date): Promise<void> {
  await db.execute(sql`update outbox set set_aside_at = ${now.toISOString()}::timestamptz, error = ${error}, attempts = attempts + 1
    where entity = ${refused.entity} and entity_id = ${refused.id} and change = ${refused.change}::uuid`);
}

/** Queues entities as if they had just changed; one that was set aside is tried again. */
export async function queueAgain(db: Database, entity: Entity, ids: string[], now: Date): Promise<void> {
  await db.execute(sql`insert into outbox (entity, entity_id, version, changed_at)
    select ${entity}, id, 0, ${now.toISOString()}::timestamptz from unnest(${sql.param(ids.toSorted())}::text[]) as again(id)
    on conflict (entity, entity_id) do update set change = excluded.change, attempts = 0, error = null,
      set_aside_at = null, covered = false`);
  await announceOutbox(db);
}

/** What waits, and since how long the oldest of it. */
export async function readBacklog(db: Database, now: Date): Promise<Backlog> {
  const [row] = await queryRows<Backlog>(
    db,
    sql`select count(*) filter (where set_aside_at is null)::int as rows,
        count(*) filter (where set_aside_at is not null)::int as "setAside",
        case when exists (select from index_build where built_at is not null) then extract(epoch from
          ${now.toISOString()}::timestamptz - min(changed_at) filter (where set_aside_at is null))::float8 end as "oldestAgeSeconds"
      from outbox`,
  );
  if (!row) throw new Error('A count without a row.');
  return row;
}

/** What the index refuses, oldest first. */
export function listSetAside(db: Database, limit = 100): Promise<SetAside[]> {
  return queryRows<SetAside>(
    db,
    sql`select entity, entity_id as id, attempts, error from outbox where set_aside_at is not null
      order by set_aside_at, entity, entity_id limit ${limit}`,
  );
}

async function noteForReplay(tx: Database, changes: { entity: Entity; id: string }[]): Promise<void> {
  await tx.execute(sql`insert into rebuild_changes (entity, entity_id)
    select entity, id from unnest(${sql.param(changes.map(({ entity }) => entity))}::text[],
      ${sql.param(changes.map(({ id }) => id))}::text[]) as noted(entity, id) on conflict do nothing`);
}

function columnsOf(changes: QueuedChange[]) {
  return sql`unnest(${sql.param(changes.map(({ entity }) => entity))}::text[],
    ${sql.param(changes.map(({ id }) => id))}::text[], ${sql.param(changes.map(({ change }) => change))}::uuid[])`;
}

function keyOf({ entity, id }: { entity: Entity; id: string }): string {
  return `${entity} ${id}`;
}
