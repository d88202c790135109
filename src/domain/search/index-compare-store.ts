import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { Entity } from './outbox-store.ts';
import type { IndexedVersion, IndexName } from './search-index.ts';

export const entityOf: Record<IndexName, Entity> = { products: 'product', makers: 'maker' };

const publicOnes: Record<IndexName, SQL> = {
  products: sql`select p.id, p.version, p.province_code as province from products p join makers m on m.id = p.maker_id
    where p.state = 'published' and m.state = 'published'`,
  makers: sql`select id, version, province_code as province from makers where state = 'published'`,
};
const idsAtOnce = 5000;

/** Public things by province code; '' where there is none. */
export async function countPublicByProvince(db: Database, name: IndexName): Promise<Map<string, number>> {
  const rows = await queryRows<{ province: string; count: number }>(
    db,
    sql`select coalesce(province, '') as province, count(*)::int as count from (${publicOnes[name]}) t group by 1`,
  );
  return new Map(rows.map(({ province, count }) => [province, count]));
}

export async function countPublic(db: Database, name: IndexName): Promise<number> {
  const [row] = await queryRows<{ count: number }>(db, sql`select count(*)::int as count from (${publicOnes[name]}) t`);
  return row?.count ?? 0;
}

/** Those of `ids` that are public now. */
export function readPublicVersions(db: Database, name: IndexName, ids: string[]): Promise<IndexedVersion[]> {
  return queryRows(db, sql`select * from (${publicOnes[name]}) t where id = any(${sql.param(ids)}::text[])`);
}

/** The ids of all public things, in their order. */
export async function* pagePublicIds(db: Database, name: IndexName): AsyncGenerator<string[]> {
  for (let last = ''; ; ) {
    const rows = await queryRows<{ id: string }>(
      db,
      sql`select id from (${publicOnes[name]}) t where id > ${last} order by id limit ${idsAtOnce}`,
    );
    const ids = rows.map(({ id }) => id);
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
    yield ids;
  }
}

/** How many entities of an index changed and were not told to all its copies yet, beside those that a rebuild reads. */
export async function countUnderWay(db: Database, name: IndexName): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select ((select count(*) from outbox where entity = ${entityOf[name]} and set_aside_at is null and not covered)
      + (select count(*) from rebuild_changes where entity = ${entityOf[name]}))::int as count`,
  );
  return row?.count ?? 0;
}
