import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { contactKinds } from '#domain/maker/maker.ts';
import { moveTraces } from './merge-store.ts';

/**
 * What hangs on a maker goes over to another, with what that one does not say; the row goes. A consent comes over only with
 * what it was given for: never does it show what its kept maker keeps to itself.
 */
export async function moveMaker(tx: Database, ids: { keptId: string; goneId: string }): Promise<void> {
  const { keptId, goneId } = ids;
  const own = await readOwn(tx, keptId);
  const items = [...contactKinds.filter((kind) => !own.contacts.includes(kind))] as string[];
  if (!own.hasStory) items.push('story');
  if (!own.hasPhotos) items.push('photo');
  const texts = sql.raw(own.hasStory ? '' : ', story = g.story, story_en = g.story_en');
  await tx.execute(sql`update makers k set summary = coalesce(k.summary, g.summary),
      summary_en = coalesce(k.summary_en, case when k.summary is null then g.summary_en end),
      crafts = case when k.crafts = '{}' then g.crafts else k.crafts end,
      role = case when 'maker' in (k.role, g.role) then 'maker' else 'seller' end,
      assisted_by = coalesce(k.assisted_by, g.assisted_by)${texts}
    from makers g where k.id = ${keptId} and g.id = ${goneId}`);
  const moves = (table: string) =>
    sql`update ${sql.identifier(table)} set maker_id = ${keptId} where maker_id = ${goneId}`;
  for (const table of ['products', 'maker_owners', 'claims', 'submissions', 'suspensions'])
    await tx.execute(moves(table));
  await tx.execute(sql`${moves('maker_contacts')} and kind = any(${sql.param(items)}::text[])`);
  await tx.execute(
    sql`delete from maker_consents where maker_id = ${keptId} and item = any(${sql.param(items)}::text[])`,
  );
  await tx.execute(sql`${moves('maker_consents')} and item = any(${sql.param(items)}::text[])`);
  for (const table of ['maker_letters', 'sales_bands']) {
    await tx.execute(sql`${moves(table)} and not exists (
      select from ${sql.identifier(table)} o where o.maker_id = ${keptId})`);
  }
  await tx.execute(sql`update media set maker_id = ${keptId}, position = position + 1 +
        (select coalesce(max(position), -1) from media where maker_id = ${keptId}),
      state = case when state = 'shown' and ${own.hasPhotos} then 'ready' else state end
    where maker_id = ${goneId}`);
  await moveTraces(tx, 'maker', ids);
  await tx.execute(sql`delete from handover_codes where maker_id = ${goneId}`);
  await tx.execute(sql`delete from makers where id = ${goneId}`);
}

async function readOwn(tx: Database, makerId: string) {
  const [row] = await queryRows<{ hasStory: boolean; hasPhotos: boolean; contacts: string[] }>(
    tx,
    sql`select m.story is not null as "hasStory",
        exists (select from media where maker_id = m.id) as "hasPhotos",
        array(select kind from maker_contacts where maker_id = m.id) as contacts
      from makers m where m.id = ${makerId}`,
  );
  if (!row) throw new Error('A maker went from behind its lock.');
  return row;
}
