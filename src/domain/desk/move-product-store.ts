import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { editableStates, standingStates } from '#domain/duta/endorsement.ts';
import { moveTraces } from './merge-store.ts';

const filled = [
  ...['name_en', 'summary', 'summary_en', 'story', 'story_en', 'technique', 'shape', 'motif', 'indication', 'heritage'],
  ...['unit', 'unit_en', 'sold_count', 'lead_time_days', 'minimum_order', 'capacity_per_month', 'weight_grams'],
  ...['size_text', 'stock', 'regency_code'],
];

/** What hangs on a product goes over to another of the same maker, with what that one does not say; the row goes. */
export async function moveProduct(tx: Database, ids: { keptId: string; goneId: string }): Promise<void> {
  const { keptId, goneId } = ids;
  // An English text belongs to its Indonesian one, a regency to its province.
  const base: Record<string, SQL> = {
    name_en: sql`k.name = g.name`,
    summary_en: sql`k.summary is null`,
    story_en: sql`k.story is null`,
    unit_en: sql`k.unit is null`,
    regency_code: sql`k.province_code = g.province_code`,
  };
  const taken = filled.map((column) => {
    const [kept, gone] = [sql`k.${sql.identifier(column)}`, sql`g.${sql.identifier(column)}`];
    return sql`${sql.identifier(column)} = coalesce(${kept}, case when ${base[column] ?? sql`true`} then ${gone} end)`;
  });
  await tx.execute(sql`update products k set ${sql.join(taken, sql`, `)},
      materials = case when k.materials = '{}' then g.materials else k.materials end
    from products g where k.id = ${keptId} and g.id = ${goneId}`);
  await tx.execute(sql`update listings set product_id = ${keptId} where product_id = ${goneId}`);
  await tx.execute(sql`update claims set product_id = ${keptId} where product_id = ${goneId}`);
  await tx.execute(sql`update media set product_id = ${keptId}, position = position + 1 +
      (select coalesce(max(position), -1) from media where product_id = ${keptId}) where product_id = ${goneId}`);
  await moveEndorsements(tx, ids);
  await moveTraces(tx, 'product', ids);
  await tx.execute(sql`delete from products where id = ${goneId}`);
}

/**
 * A duta has one standing endorsement of a product: of two that of what is kept, unless the other alone was approved.
 * Those that ended go along. Share links of one that does not are the product's from then on.
 */
async function moveEndorsements(tx: Database, { keptId, goneId }: { keptId: string; goneId: string }): Promise<void> {
  const among = (states: readonly string[]) => sql`any(${sql.param([...states])}::text[])`;
  await tx.execute(sql`update endorsements k set state = 'withdrawn' where k.product_id = ${keptId}
    and k.state = ${among(editableStates)} and exists (select from endorsements g where g.duta_id = k.duta_id
      and g.product_id = ${goneId} and g.state in ('waiting', 'public'))`);
  await tx.execute(sql`update endorsements g set product_id = ${keptId} where g.product_id = ${goneId}
    and (g.state <> ${sql`all(${sql.param([...standingStates])}::text[])`} or not exists (select from endorsements k
      where k.duta_id = g.duta_id and k.product_id = ${keptId} and k.state = ${among(standingStates)}))`);
  await tx.execute(sql`update share_links l set product_id = ${keptId}, endorsement_id = null, is_moved = true
    from endorsements g where g.id = l.endorsement_id and g.product_id = ${goneId}`);
}
