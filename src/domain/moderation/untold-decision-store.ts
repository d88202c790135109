import { and, inArray, isNull, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { DecisionLetter } from './decision-news.ts';
import { submissions } from './submission-table.ts';

/** Owners that are to be told of decisions made since `since`, with those decisions, the oldest first. */
export function listUntoldDecisions(db: Database, since: Date, limit: number): Promise<DecisionLetter[]> {
  return queryRows(
    db,
    sql`select m.name as "makerName", u.email,
          json_agg(json_build_object('id', s.id, 'state', s.state, 'entity', s.entity, 'entityId', s.entity_id,
            'title', coalesce(s.changes->'name'->>'to', p.name, m.name), 'slug', coalesce(p.slug, m.slug),
            'reason', s.reason, 'note', s.note, 'corrected', to_json(s.corrected)) order by s.decided_at, s.id) as decisions
        from submissions s join makers m on m.id = s.maker_id
        left join products p on s.entity = 'product' and p.id = s.entity_id
        join maker_owners o on o.maker_id = m.id
        join users u on u.id = o.user_id and u.email is not null and u.erase_after is null
        where s.told_at is null and s.decided_at >= ${since.toISOString()}::timestamptz
          and s.state in ('approved', 'returned', 'refused')
        group by m.id, m.name, u.email order by m.id limit ${limit}`,
  );
}

/** Takes these for telling, so that no other process tells of them too; answers those that none had taken. */
export async function takeUntoldDecisions(db: Database, ids: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .update(submissions)
    .set({ toldAt: now })
    .where(and(inArray(submissions.id, ids), isNull(submissions.toldAt)))
    .returning({ id: submissions.id });
  return new Set(rows.map(({ id }) => id));
}

/** Gives back what could not be told. */
export async function giveDecisionsBack(db: Database, ids: string[]): Promise<void> {
  await db.update(submissions).set({ toldAt: sql`null` }).where(inArray(submissions.id, ids));
}
