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
import { type QueueArm, queueArms } from './queue-arm-store.ts';

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

type Place = Pick<QueueArm, 'provinceCode' | 'regencyCode'>;

const placeOfWaiting: Place = { provinceCode: sql`w.province`, regencyCode: sql`w.regency` };
const signs = { before: sql`<`, from: sql`>=`, after: sql`>` };

/** What waits in a region (null: everywhere), the oldest first: those behind a case, from it on, or right before it. */
export async function listWaiting(
  db: Database,
  regionCode: string | null,
  { kind, regionCode: asked }: QueueFilter,
  { now, limit, part }: { now: Date; limit: number; part: QueuePart | null },
): Promise<WaitingCase[]> {
  const order = part?.side === 'before' ? sql`since desc, id desc` : sql`since, id`;
  const arms = queueArms
    .filter((arm) => kind === undefined || arm.kind === kind)
    .map((arm) => {
      const conditions = [
        lies(arm, regionCode),
        lies(arm, asked ?? null),
        part && sql`(${arm.since}, ${arm.id}) ${signs[part.side]} ${placeOf(part.of)}`,
      ];
      return sql`(select ${arm.id} as id, ${arm.kind}::text as kind, ${arm.since} as since, ${arm.entity} as entity,
        ${arm.entityId} as entity_id, m.id as maker_id, m.name as maker_name, ${arm.newName ?? sql`null`} as new_name,
        ${arm.provinceCode} as province, ${arm.regencyCode} as regency
        from ${arm.from} where ${all([arm.where, ...conditions])} order by ${order} limit ${limit})`;
    });
  if (arms.length === 0) return [];
  const rows = await queryRows<Row>(
    db,
    sql`select w.id, w.kind, w.since, w.entity, w.entity_id as "entityId", w.province as "provinceCode",
          w.regency as "regencyCode", coalesce(w.new_name, p.name, w.maker_name, '') as title,
          w.maker_id as "makerId", w.maker_name as "makerName", t.user_id as "takenBy"
        from (select * from (${sql.join(arms, sql` union all `)}) a order by ${order} limit ${limit}) w
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
  const looked = all([
    filter.kind === undefined ? null : sql`w.kind = ${filter.kind}`,
    filter.regionCode === undefined ? null : lies(placeOfWaiting, filter.regionCode),
  ]);
  const before = at ? sql`${looked} and (w.since, w.id) < ${placeOf(at)}` : sql`false`;
  const rows = await queryRows<CountRow>(
    db,
    sql`select w.kind, w.province, count(*)::int as count, min(w.since) as oldest,
          (count(*) filter (where ${looked}))::int as looked, (count(*) filter (where ${before}))::int as before
        from (${allWaiting(regionCode)}) w group by 1, 2`,
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

/** Every case that waits in a region (null: everywhere), by kind and place; arms of the same tables are read in one go. */
function allWaiting(regionCode: string | null): SQL {
  const selects = [...Map.groupBy(queueArms, ({ from }) => from)].map(([from, arms]) => {
    const [{ id, provinceCode, regencyCode }] = arms as [QueueArm];
    const ofArm = (tell: (arm: QueueArm) => SQL) =>
      sql`case ${sql.join(
        arms.map((arm) => sql`when ${arm.where} then ${tell(arm)}`),
        sql` `,
      )} end`;
    const waits = sql.join(
      arms.map(({ where }) => sql`(${where})`),
      sql` or `,
    );
    return sql`select ${id} as id, ${ofArm(({ kind }) => sql`${kind}::text`)} as kind, ${ofArm(({ since }) => since)} as since,
      ${provinceCode} as province, ${regencyCode} as regency
      from ${from} where ${all([sql`(${waits})`, lies({ provinceCode, regencyCode }, regionCode)])}`;
  });
  return sql.join(selects, sql` union all `);
}

/** Null: everywhere. A regency's code has a point. */
function lies({ provinceCode, regencyCode }: Place, code: string | null): SQL | null {
  if (code === null) return null;
  return sql`${code.includes('.') ? regencyCode : provinceCode} = ${code}`;
}

function all(conditions: (SQL | null)[]): SQL {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
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
  const place = regionCode === null ? placeOfWaiting.provinceCode : placeOfWaiting.regencyCode;
  const age = sql`extract(epoch from ${now.toISOString()}::timestamptz - w.since) / 86400`;
  const counts = backlogDays.map((upper, at) => {
    const lower = sql`${age} >= ${backlogDays[at - 1] ?? 0}`;
    return sql`count(*) filter (where ${upper === null ? lower : sql`${lower} and ${age} < ${upper}`})::int`;
  });
  return queryRows(
    db,
    sql`select coalesce(${place}, '') as "regionCode", array[${sql.join(counts, sql`, `)}] as "byAge"
        from (${allWaiting(regionCode)}) w group by 1 order by count(*) desc, 1`,
  );
}
