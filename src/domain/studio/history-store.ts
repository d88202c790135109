import { sql } from 'drizzle-orm';
import { listActs, type RecordedAct } from '#domain/account/audit-log-store.ts';
import { type Database, queryRows } from '#domain/database.ts';

/** An act with the product that it was about, as it is called now; null: about no product, or one without a name. */
export interface ToldAct extends RecordedAct {
  productName: string | null;
}

/** What was done to a maker and its things, the latest first. */
export async function listHistory(db: Database, makerId: string, limit: number): Promise<ToldAct[]> {
  const acts = await listActs(db, makerId, { limit });
  const ids = sql`any(${sql.param(acts.map(({ subjectId }) => subjectId))}::text[])`;
  const named = await queryRows<{ id: string; name: string | null }>(
    db,
    sql`select about.id, nullif(coalesce(w.fields->>'name', p.name), '') as name
      from (
        select id, id as product_id from products where id = ${ids}
        union all
        select id, entity_id from submissions where entity = 'product' and id = ${ids}
      ) about join products p on p.id = about.product_id
      left join working_copies w on w.entity = 'product' and w.entity_id = p.id`,
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return acts.map((act) => ({ ...act, productName: names.get(act.subjectId) ?? null }));
}
