import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { normaliseName } from '#domain/maker/normalise-name.ts';
import { nearBandsOf, nearDistance } from '#domain/media/fingerprint.ts';

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

/** A name column as `normaliseName` writes it, for names in Latin letters. */
const nameKey = (column: SQL) => sql`trim(regexp_replace(regexp_replace(lower(normalize(${column}, NFKD)),
  ${"[\u0300-\u036f'’‘ʼ`´]"}, '', 'g'), '[^[:alnum:]]+', ' ', 'g'))`;
const isNamed = (column: SQL, name: string) =>
  sql`(lower(${column}) = lower(${name}) or ${nameKey(column)} = ${normaliseName(name)})`;

/** Makers with the same name, marks and accents aside, in the same place; draft ones of other accounts too. */
export function listMakerDoubles(
  db: Database,
  { id, name, provinceCode }: { id: string; name: string; provinceCode: string | null },
): Promise<Double[]> {
  return queryRows(
    db,
    sql`select 'maker' as entity, m.id, m.slug, m.name, m.name as "makerName", 'name' as by from makers m
        where m.id <> ${id} and not m.sample and m.province_code is not distinct from ${provinceCode}
          and ${isNamed(sql`m.name`, name)} order by m.state = 'published' desc, m.id limit ${most}`,
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
        where p.id <> ${id} and not p.sample and p.state <> 'archived' and ${isNamed(sql`p.name`, name)}
          and (p.maker_id = ${makerId} or p.regency_code = ${regencyCode})
        order by p.maker_id = ${makerId} desc, p.state = 'published' desc, p.id limit ${most}`,
  );
}

/**
 * Products of other makers with a picture that looks like one of a product's; the nearest first. Each quarter is looked up
 * by itself: for all at once the planner would go through the whole table.
 */
export async function listPictureDoubles(
  db: Database,
  { id, makerId }: { id: string; makerId: string },
): Promise<Double[]> {
  const own = await queryRows<{ fingerprint: string }>(
    db,
    sql`select distinct fingerprint::text as fingerprint from media where product_id = ${id} and fingerprint is not null
      and state in ('ready', 'shown')`,
  );
  if (own.length === 0) return [];
  const fingerprints = own.map(({ fingerprint }) => fingerprint);
  const bands = [...new Set(fingerprints.flatMap(nearBandsOf))];
  return queryRows(
    db,
    sql`select 'product' as entity, p.id, p.slug, p.name, m.name as "makerName", 'picture' as by
        from (
          select f.product_id, min(bit_count(f.fingerprint # o.fingerprint::bit(64))) as distance
          from unnest(${sql.param(bands)}::int[]) as b(band) join media f on f.fingerprint_bands @> array[b.band]
          cross join unnest(${sql.param(fingerprints)}::text[]) as o(fingerprint)
          where f.state in ('ready', 'shown') and f.product_id is not null
          group by f.product_id) near
        join products p on p.id = near.product_id join makers m on m.id = p.maker_id
        where near.distance <= ${nearDistance} and p.maker_id <> ${makerId} and p.state <> 'archived'
        order by near.distance, p.state = 'published' desc, p.id limit ${most}`,
  );
}
