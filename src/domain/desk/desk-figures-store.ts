import { sql } from 'drizzle-orm';
import type { ClaimReason } from '#domain/claim/claim-reason.ts';
import { type Database, queryRows } from '#domain/database.ts';
import type { DecisionReason } from '#domain/moderation/decision-reason.ts';
import { allDecided } from './decided-arm-store.ts';
import type { CaseKind } from './queue.ts';

/** What was decided, and how long half of it waited at most. */
export interface Pace {
  decided: number;
  /** From waiting to decision; null: it is known of none. */
  medianHours: number | null;
}

/** How a desk has done over the last ninety days. */
export interface DeskFigures extends Pace {
  /** Of each kind of which something was decided, the most first. */
  byKind: (Pace & { kind: CaseKind })[];
  /** Sent back or refused, the commonest reason first. Claims have reasons of their own. */
  reasons: ({ count: number } & ({ of: 'claim'; reason: ClaimReason } | { of: 'other'; reason: DecisionReason }))[];
}

const figureDays = 90;

/** What was decided in a region (null: everywhere) within `figureDays`. What makers took back does not count. */
export async function readDeskFigures(db: Database, regionCode: string | null, now: Date): Promise<DeskFigures> {
  const since = new Date(now.getTime() - figureDays * 86_400_000).toISOString();
  const decided = sql`(${allDecided}) d where d.at > ${since}::timestamptz
    and (${regionCode}::text is null or ${regionCode} in (d.province_code, d.regency_code))`;
  const paces = await queryRows<Pace & { kind: CaseKind | null }>(
    db,
    sql`select d.kind, count(*)::int as decided, (percentile_cont(0.5) within group (
          order by extract(epoch from d.at - d.since)) / 3600)::float as "medianHours"
        from ${decided} group by grouping sets ((d.kind), ()) order by count(*) desc, d.kind`,
  );
  const reasons = await queryRows<DeskFigures['reasons'][number]>(
    db,
    sql`select case when d.kind = 'claim' then 'claim' else 'other' end as of, d.reason, count(*)::int as count
        from ${decided} and d.reason is not null group by 1, 2 order by count(*) desc, 1, 2`,
  );
  const whole = paces.find(({ kind }) => kind === null);
  return {
    ...{ decided: whole?.decided ?? 0, medianHours: whole?.medianHours ?? null, reasons },
    byKind: paces.flatMap(({ kind, ...pace }) => (kind === null ? [] : [{ kind, ...pace }])),
  };
}
