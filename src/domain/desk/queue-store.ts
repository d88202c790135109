import { type SQL, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import {
  type CaseKind,
  caseKinds,
  type QueueCounts,
  type QueueFilter,
  takeMinutes,
  type WaitingCase,
} from './queue.ts';

/**
 * All that waits, each with the place by which it is decided: of a maker that is new the one that was submitted, else
 * the one of the maker as it is.
 */
const waiting = sql`(
  select s.id, s.entity || '-' || s.kind as kind, s.submitted_at as since, s.entity, s.entity_id, s.maker_id,
    s.changes->'name'->>'to' as new_name,
    case when s.entity = 'maker' and s.kind = 'new' then s.changes->'provinceCode'->>'to' else m.province_code end as province,
    case when s.entity = 'maker' and s.kind = 'new' then s.changes->'regencyCode'->>'to' else m.regency_code end as regency
  from submissions s join makers m on m.id = s.maker_id
  where s.state = 'open'
  union all
  select s.id, 'sample', s.decided_at, s.entity, s.entity_id, s.maker_id, null, m.province_code, m.regency_code
  from submissions s join makers m on m.id = s.maker_id
  where s.sample = 'open'
  union all
  select r.id, case when r.kind = 'ownership' and r.user_id is not null then 'ownership' else 'report' end, r.created_at,
    r.subject, r.subject_id, m.id, null, m.province_code, m.regency_code
  from reports r
  left join products p on r.subject = 'product' and p.id = r.subject_id
  left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end
  where r.state = 'open') w`;

interface Row extends Omit<WaitingCase, 'since' | 'maker'> {
  since: string | Date;
  makerId: string | null;
  makerName: string | null;
}

interface CountRow {
  kind: CaseKind;
  province: string | null;
  count: number;
  oldest: string | Date;
  looked: number;
  before: number;
}

/** A place in the queue: that of this case. */
export type QueueCursor = Pick<WaitingCase, 'id' | 'since'>;

/** A part of the queue, told by a case in it. */
export interface QueuePart {
  side: 'before' | 'from' | 'after';
  of: QueueCursor;
}

const signs = { before: sql`<`, from: sql`>=`, after: sql`>` };
const stand = sql`(w.since, w.id)`;
const standOf = ({ since, id }: QueueCursor) => sql`(${since.toISOString()}::timestamptz, ${id}::text)`;

/** What waits in a region (null: everywhere), the oldest first: those behind a case, from it on, or right before it. */
export async function listWaiting(
  db: Database,
  regionCode: string | null,
  filter: QueueFilter,
  { now, limit, part }: { now: Date; limit: number; part: QueuePart | null },
): Promise<WaitingCase[]> {
  const stands = part && sql`${stand} ${signs[part.side]} ${standOf(part.of)}`;
  const order = part?.side === 'before' ? sql`w.since desc, w.id desc` : sql`w.since, w.id`;
  const rows = await queryRows<Row>(
    db,
    sql`select w.id, w.kind, w.since, w.entity, w.entity_id as "entityId", w.province as "provinceCode",
          w.regency as "regencyCode", coalesce(w.new_name, p.name, m.name, '') as title, m.id as "makerId",
          m.name as "makerName", t.user_id as "takenBy"
        from (select * from ${waiting} where ${conditions(regionCode, filter, stands)} order by ${order} limit ${limit}) w
        left join makers m on m.id = w.maker_id
        left join products p on w.entity = 'product' and p.id = w.entity_id
        left join case_takes t on t.case_id = w.id and t.taken_at > ${takenSince(now)}::timestamptz
        order by w.since, w.id`,
  );
  return rows.map(({ makerId, makerName, since, ...row }) => ({
    ...row,
    since: new Date(since),
    maker: makerId === null ? null : { id: makerId, name: makerName ?? '' },
  }));
}

/** How many wait in a region, how many of those are looked at, and how many of these stand before a case. */
export async function countWaiting(
  db: Database,
  regionCode: string | null,
  filter: QueueFilter,
  at: QueueCursor | null,
): Promise<QueueCounts> {
  const looked = conditions(null, filter, null);
  const before = at ? sql`${looked} and ${stand} < ${standOf(at)}` : sql`false`;
  const rows = await queryRows<CountRow>(
    db,
    sql`select w.kind, w.province, count(*)::int as count, min(w.since) as oldest,
          (count(*) filter (where ${looked}))::int as looked, (count(*) filter (where ${before}))::int as before
        from ${waiting} where ${conditions(regionCode, {}, null)} group by w.kind, w.province`,
  );
  const byKind = Object.fromEntries(caseKinds.map((kind) => [kind, 0])) as Record<CaseKind, number>;
  const byProvince: Record<string, number> = {};
  for (const { kind, province, count } of rows) {
    byKind[kind] += count;
    byProvince[province ?? ''] = (byProvince[province ?? ''] ?? 0) + count;
  }
  const oldest = rows.map((row) => new Date(row.oldest)).toSorted((a, b) => a.getTime() - b.getTime());
  const sum = (name: 'count' | 'looked' | 'before') => rows.reduce((total, row) => total + row[name], 0);
  return {
    ...{ total: sum('count'), looked: sum('looked'), before: sum('before') },
    ...{ oldest: oldest[0] ?? null, byKind, byProvince },
  };
}

/** Notes who looks at a case; answers who does: another keeps it for `takeMinutes`. */
export async function takeCase(db: Database, caseId: string, userId: string, now: Date): Promise<string> {
  const rows = await queryRows<{ userId: string }>(
    db,
    sql`insert into case_takes (case_id, user_id, taken_at) values (${caseId}, ${userId}, ${now.toISOString()}::timestamptz)
        on conflict (case_id) do update set user_id = excluded.user_id, taken_at = excluded.taken_at
          where case_takes.user_id = excluded.user_id or case_takes.taken_at <= ${takenSince(now)}::timestamptz
        returning user_id as "userId"`,
  );
  if (rows[0]) return rows[0].userId;
  const [other] = await queryRows<{ userId: string }>(
    db,
    sql`select user_id as "userId" from case_takes where case_id = ${caseId}`,
  );
  return other?.userId ?? userId;
}

/** Leaves a case to others: it was decided, or passed over. */
export async function leaveCase(db: Database, caseId: string, userId: string): Promise<void> {
  await db.execute(sql`delete from case_takes where case_id = ${caseId} and user_id = ${userId}`);
}

function takenSince(now: Date): string {
  return new Date(now.getTime() - takeMinutes * 60_000).toISOString();
}

/** `own` and what was asked for must both hold a case: a place outside one's own region has none. */
function conditions(own: string | null, { kind, regionCode }: QueueFilter, stands: SQL | null): SQL {
  const lies = (code: string) => sql`${code} in (w.province, w.regency)`;
  const all = [
    own === null ? null : lies(own),
    regionCode === undefined ? null : lies(regionCode),
    kind === undefined ? null : sql`w.kind = ${kind}`,
    stands,
  ].filter((condition) => condition !== null);
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

/** Upper ends of the ages that waiting cases are counted by, in days; the last has none. */
const backlogDays = [1, 3, 7, null] as const;

/** What waits in one place, by age. */
export interface Backlog {
  /** Province code; of a curator of a province the regency code; empty: without a place. */
  regionCode: string;
  /** One number for each of `backlogDays`. */
  byAge: number[];
}

/** What waits by place and age, most first: by province, within one province by regency. */
export async function readBacklog(db: Database, regionCode: string | null, now: Date): Promise<Backlog[]> {
  const place = regionCode === null ? sql`w.province` : sql`w.regency`;
  const age = sql`extract(epoch from ${now.toISOString()}::timestamptz - w.since) / 86400`;
  const counts = backlogDays.map((upper, at) => {
    const lower = sql`${age} >= ${backlogDays[at - 1] ?? 0}`;
    return sql`count(*) filter (where ${upper === null ? lower : sql`${lower} and ${age} < ${upper}`})::int`;
  });
  return queryRows(
    db,
    sql`select coalesce(${place}, '') as "regionCode", array[${sql.join(counts, sql`, `)}] as "byAge" from ${waiting}
        where ${conditions(regionCode, {}, null)} group by 1 order by count(*) desc, 1`,
  );
}
