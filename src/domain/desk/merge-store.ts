import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { merges } from '#domain/moderation/merge-table.ts';

type Merge = Omit<typeof merges.$inferInsert, 'goneIdentity' | 'gone'>;

/** Keeps what a double was, before it goes; what had gone up in it before belongs to what is kept now. */
export async function insertMerge(tx: Database, { entity, keptId, goneId, mergedBy, mergedAt }: Merge): Promise<void> {
  const table = sql.identifier(entity === 'maker' ? 'makers' : 'products');
  await tx.execute(sql`insert into merges (entity, gone_id, gone_identity, kept_id, gone, merged_by, merged_at)
    select ${entity}, t.id, t.identity, ${keptId}, to_jsonb(t), ${mergedBy ?? null}, ${mergedAt.toISOString()}::timestamptz
    from ${table} t where t.id = ${goneId}`);
  await tx.execute(sql`update merges set kept_id = ${keptId} where entity = ${entity} and kept_id = ${goneId}`);
}

/** Addresses and share links of the double lead to what is kept; its visits are counted there, and its reports read there. */
export async function moveTraces(
  tx: Database,
  entity: 'maker' | 'product',
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<void> {
  const table = sql.identifier(entity === 'maker' ? 'makers' : 'products');
  await tx.execute(sql`insert into slugs (kind, slug, entity_id, created_at)
    select ${entity}, slug, id, created_at from ${table} where id = ${goneId} on conflict do nothing`);
  await tx.execute(sql`update slugs set entity_id = ${keptId} where kind = ${entity} and entity_id = ${goneId}`);
  const ownId = sql.identifier(`${entity}_id`);
  await tx.execute(sql`update share_links set ${ownId} = ${keptId}, is_moved = true where ${ownId} = ${goneId}`);
  await tx.execute(sql`insert into page_visits (entity, entity_id, day, visits)
    select entity, ${keptId}, day, visits from page_visits where entity = ${entity} and entity_id = ${goneId}
    on conflict (entity, entity_id, day) do update set visits = page_visits.visits + excluded.visits`);
  await tx.execute(sql`delete from page_visits where entity = ${entity} and entity_id = ${goneId}`);
  await tx.execute(sql`update reports set subject_id = ${keptId} where subject = ${entity} and subject_id = ${goneId}`);
  await tx.execute(
    sql`update submissions set entity_id = ${keptId} where entity = ${entity} and entity_id = ${goneId} and state <> 'open'`,
  );
  await tx.execute(sql`delete from working_copies where entity = ${entity} and entity_id = ${goneId}`);
  await tx.execute(sql`update suspensions set entity_id = ${keptId}
    where entity = ${entity} and entity_id = ${goneId} and lifted_at is not null`);
}
