import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/** Something that may be the same as what is looked at. */
export interface Double {
  entity: 'maker' | 'product';
  id: string;
  slug: string;
  name: string;
  makerName: string;
  /** By what they are alike. */
  by: 'name' | 'picture';
}

const most = 5;

/** Makers with the same name in the same place; draft ones of other accounts too. */
export function listMakerDoubles(
  db: Database,
  { id, name, provinceCode }: { id: string; name: string; provinceCode: string | null },
): Promise<Double[]> {
  return queryRows(
    db,
    sql`select 'maker' as entity, m.id, m.slug, m.name, m.name as "makerName", 'name' as by from makers m
        where m.id <> ${id} and not m.sample and m.province_code is not distinct from ${provinceCode}
          and lower(m.name) = lower(${name}) order by m.state = 'published' desc, m.id limit ${most}`,
  );
}

/** Products of the same name by the same maker, or by another in the same regency. */
export function listProductDoubles(
  db: Database,
  { id, name, makerId, regencyCode }: { id: string; name: string; makerId: string; regencyCode: string | null },
): Promise<Double[]> {
  return queryRows(
    db,
    sql`select 'product' as entity, p.id, p.slug, p.name, m.name as "makerName", 'name' as by
        from products p join makers m on m.id = p.maker_id
        where p.id <> ${id} and not p.sample and p.state <> 'archived' and lower(p.name) = lower(${name})
          and (p.maker_id = ${makerId} or p.regency_code = ${regencyCode})
        order by p.maker_id = ${makerId} desc, p.state = 'published' desc, p.id limit ${most}`,
  );
}
