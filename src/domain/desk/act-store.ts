import { sql } from 'drizzle-orm';
import type { RecordedAct } from '#domain/account/audit-log-store.ts';
import { type Database, queryRows } from '#domain/database.ts';

export interface ActInRegion extends RecordedAct {
  id: string;
  maker: { id: string; name: string } | null;
  requestId: string | null;
}

export interface ActFilter {
  words?: string | undefined;
  action?: string | undefined;
  fromDay?: string | undefined;
  toDay?: string | undefined;
}

type Row = Omit<ActInRegion, 'at' | 'maker'> & { at: string | Date; makerId: string | null; makerName: string | null };

/** Acts on makers and dutas of a region (null: everywhere, and those on neither too), the latest first. */
export async function listActsInRegion(
  db: Database,
  regionCode: string | null,
  { words, action, fromDay, toDay }: ActFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ActInRegion[]> {
  const midnight = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Jakarta')`;
  const conditions = [
    regionCode === null
      ? null
      : sql`(${regionCode} in (m.province_code, m.regency_code) or ${regionCode} in (d.province_code, d.regency_code))`,
    action === undefined ? null : sql`(a.action = ${action} or starts_with(a.action, ${`${action}.`}))`,
    fromDay === undefined ? null : sql`a.at >= ${midnight(fromDay)}`,
    toDay === undefined ? null : sql`a.at < ${midnight(toDay)} + interval '1 day'`,
    words === undefined
      ? null
      : sql`(strpos(lower(m.name), lower(${words})) > 0 or ${words} in (a.subject_id, a.actor_id, a.request_id, a.maker_id))`,
  ].filter((condition) => condition !== null);
  const rows = await queryRows<Row>(
    db,
    sql`select a.id, a.at, a.actor_id as "actorId", a.actor_role as "actorRole", a.action, a.subject,
          a.subject_id as "subjectId", a.on_behalf as "onBehalf", a.details, a.before, a.after,
          a.request_id as "requestId", m.id as "makerId", m.name as "makerName"
        from audit_log a left join makers m on m.id = a.maker_id
        left join endorsements e on a.subject = 'endorsement' and e.id = a.subject_id
        left join dutas d on d.id = case a.subject when 'duta' then a.subject_id else e.duta_id end
        ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
        order by a.at desc, a.id limit ${limit} offset ${offset}`,
  );
  return rows.map(({ makerId, makerName, at, ...row }) => ({
    ...row,
    at: new Date(at),
    maker: makerId === null ? null : { id: makerId, name: makerName ?? '' },
  }));
}
