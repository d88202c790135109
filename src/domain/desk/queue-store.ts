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

/** What waits in a region (null: everywhere), the oldest first: those behind a case, from it on, or right before it. */
export async function listWaiting(
  db: Database,
  regionCode: string | null,
  filter: QueueFilter,
  { now, limit, part }: { now: Date; limit: number; part: QueuePart | null },
): Promise<WaitingCase[]> {
  const order = part?.side === 'before' ? sql`w.since desc, w.case_id desc` : sql`w.since, w.case_id`;
  const wanted = all([
    lies(regionCode),
    isLookedAt(filter),
    part && sql`(w.since, w.case_id) ${signs[part.side]} ${placeOf(part.of)}`,
  ]);
  const rows = await queryRows<Row>(
    db,
    sql`select w.case_id as id, w.kind, w.since, w.entity, w.entity_id as "entityId", w.province_code as "provinceCode",
          w.regency_code as "regencyCode", coalesce(w.new_name, p.name, m.name, '') as title,
          m.id as "makerId", m.name as "makerName", t.user_id as "takenBy"
        from (select * from waiting_cases w where ${wanted} order by ${order} limit ${limit}) w
        left join makers m on m.id = w.maker_id
        left join products p on w.entity = 'product' and p.id = w.entity_id
        left join case_takes t on t.case_id = w.case_id and t.taken_at > ${takenSince(now)}::timestamptz
        order by w.since, w.case_id`,
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
  const looked = isLookedAt(filter);
  const before = at ? sql`${looked} and (w.since, w.case_id) < ${placeOf(at)}` : sql`false`;
  const rows = await queryRows<CountRow>(
    db,
    sql`select w.kind, w.province_code as province, count(*)::int as count, min(w.since) as oldest,
          (count(*) filter (where ${looked}))::int as looked, (count(*) filter (where ${before}))::int as before
        from waiting_cases w where ${all([lies(regionCode)])} group by 1, 2`,
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

function placeOf({ since, id }: QueueCursor): SQL {
  return sql`(${since.toISOString()}::timestamptz, ${id}::text)`;
}

function isLookedAt({ kind, regionCode }: QueueFilter): SQL {
  return all([kind === undefined ? null : sql`w.kind = ${kind}`, lies(regionCode ?? null)]);
}

/** Null: everywhere. A regency's code has a point. */
function lies(code: string | null): SQL | null {
  if (code === null) return null;
  return sql`${code.includes('.') ? sql`w.regency_code` : sql`w.province_code`} = ${code}`;
}

function all(conditions: (SQL | null)[]): SQL {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
}
