import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/** How a maker has done so far, for who decides about it. */
export interface MakerRecord {
  createdAt: Date;
  publishedProducts: number;
  /** Of its submissions that were decided. */
  approved: number;
  /** Of the approved: those in which a curator put something right. */
  corrected: number;
  returned: number;
  refused: number;
  openReports: number;
  /** Somebody else set it up and it has no owner yet. */
  isAssisted: boolean;
}

/** Null: there is no such maker. */
export async function findMakerRecord(db: Database, makerId: string): Promise<MakerRecord | null> {
  const [row] = await queryRows<Omit<MakerRecord, 'createdAt'> & { createdAt: string | Date }>(
    db,
    sql`select m.created_at as "createdAt",
          (select count(*)::int from products p where p.maker_id = m.id and p.state = 'published') as "publishedProducts",
          s.approved, s.corrected, s.returned, s.refused,
          (select count(*)::int from reports r where r.state = 'open' and r.kind = 'report' and (r.subject_id = m.id
            or r.subject_id in (select id from products p where p.maker_id = m.id))) as "openReports",
          m.assisted_by is not null and not exists (select from maker_owners o where o.maker_id = m.id) as "isAssisted"
        from makers m cross join lateral (
          select count(*) filter (where state = 'approved')::int as approved,
            count(*) filter (where state = 'approved' and corrected <> '{}')::int as corrected,
            count(*) filter (where state = 'returned')::int as returned,
            count(*) filter (where state = 'refused')::int as refused
          from submissions where maker_id = m.id) s
        where m.id = ${makerId}`,
  );
  return row ? { ...row, createdAt: new Date(row.createdAt) } : null;
}
