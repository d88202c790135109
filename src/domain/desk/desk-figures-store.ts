import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { DecisionReason } from '#domain/moderation/decision-reason.ts';

/** How a desk has done over the last ninety days. */
export interface DeskFigures {
  decided: number;
  /** From sending to decision, of half of them at most; null: nothing was decided. */
  medianHours: number | null;
  /** Sent back or refused, the commonest reason first. */
  reasons: { reason: DecisionReason; count: number }[];
}

const figureDays = 90;

/** Submissions of makers of a region (null: everywhere) decided within `figureDays`. What makers took back does not count. */
export async function readDeskFigures(db: Database, regionCode: string | null, now: Date): Promise<DeskFigures> {
  const since = new Date(now.getTime() - figureDays * 86_400_000).toISOString();
  const decided = sql`submissions s join makers m on m.id = s.maker_id
    where s.state in ('approved', 'returned', 'refused') and s.decided_at > ${since}::timestamptz
      and (${regionCode}::text is null or ${regionCode} in (m.province_code, m.regency_code))`;
  const [row] = await queryRows<{ decided: number; medianHours: number | null }>(
    db,
    sql`select count(*)::int as decided, (percentile_cont(0.5) within group (
          order by extract(epoch from s.decided_at - s.submitted_at)) / 3600)::float as "medianHours" from ${decided}`,
  );
  const reasons = await queryRows<DeskFigures['reasons'][number]>(
    db,
    sql`select s.reason, count(*)::int as count from ${decided} and s.reason is not null
        group by s.reason order by count(*) desc, s.reason`,
  );
  return { decided: row?.decided ?? 0, medianHours: row?.medianHours ?? null, reasons };
}
