import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { DeskSubject } from './open-subject.ts';

/** A maker or product in a list of the desk. */
export interface ThingInList {
  entity: DeskSubject['entity'];
  id: string;
  slug: string;
  name: string;
  /** The maker's own, or that of the product. */
  makerName: string;
  state: 'draft' | 'published' | 'archived' | 'hidden';
}

/** The id of a maker or product by its address, an old address, or the id itself, whatever its state; null: none. */
export async function findThingId(db: Database, entity: DeskSubject['entity'], named: string): Promise<string | null> {
  const table = sql.identifier(entity === 'maker' ? 'makers' : 'products');
  const [row] = await queryRows<{ id: string }>(
    db,
    sql`select t.id, t.slug = ${named} as now from ${table} t where t.slug = ${named} or t.id = ${named}
        union all select t.id, false from slugs s join ${table} t on t.id = s.entity_id
          where s.kind = ${entity} and s.slug = ${named}
        order by now desc limit 1`,
  );
  return row?.id ?? null;
}

/** Of names that hold the words so many are compared: among more, whoever looks has to say more. */
const comparedNames = 500;

/**
 * Makers and products of a region (null: everywhere) with these words in their name, the shortest names first, or at this
 * address. Names that are the words stand among them however many hold them.
 */
export function listThingsByWords(
  db: Database,
  regionCode: string | null,
  words: string,
  limit: number,
): Promise<ThingInList[]> {
  const asked = words.toLowerCase();
  const held = `%${asked.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const inRegion = regionCode === null ? sql`true` : sql`${regionCode} in (m.province_code, m.regency_code)`;
  const fitting = (from: SQL, t: SQL) => {
    const some = (fit: SQL, most: number) =>
      sql`(select ${t}.id from ${from} where ${fit} and ${inRegion} limit ${most})`;
    return sql`${some(sql`lower(${t}.name) = ${asked}`, limit)} union ${some(sql`${t}.slug = ${words}`, 1)}
      union ${some(sql`lower(${t}.name) like ${held}`, comparedNames)}`;
  };
  return queryRows(
    db,
    sql`(select 'maker' as entity, m.id, m.slug, m.name, m.name as "makerName", m.state
          from makers m where m.id in (${fitting(sql`makers m`, sql`m`)})
          order by length(m.name), m.name, m.id limit ${limit})
        union all
        (select 'product', p.id, p.slug, p.name, m.name, p.state
          from products p join makers m on m.id = p.maker_id
          where p.id in (${fitting(sql`products p join makers m on m.id = p.maker_id`, sql`p`)})
          order by length(p.name), p.name, p.id limit ${limit})`,
  );
}

/** Products of a maker whatever their state, the public ones first. */
export function listThingsOfMaker(db: Database, makerId: string, limit: number): Promise<ThingInList[]> {
  return queryRows(
    db,
    sql`select 'product' as entity, p.id, p.slug, p.name, m.name as "makerName", p.state
        from products p join makers m on m.id = p.maker_id where p.maker_id = ${makerId}
        order by p.state = 'published' desc, p.name, p.id limit ${limit}`,
  );
}
