import { type SQL, sql } from 'drizzle-orm';
import type { CaseKind } from './queue.ts';

type Submitted = Extract<CaseKind, `${string}-${'new' | 'changed'}`>;

/**
 * What was decided of each kind: `kind`, `since` when it waited (null: not known), `at` when it was decided, the `reason`
 * where it was sent back or refused, and the place of whoever decides it. What went public by trust, or its maker took
 * back, nobody decided.
 */
const decidedArms: Record<Exclude<CaseKind, Submitted> | 'submission', SQL> = {
  submission: sql`select s.entity || '-' || s.kind as kind, s.submitted_at as since, s.decided_at as at, s.reason,
      m.province_code, m.regency_code from submissions s join makers m on m.id = s.maker_id
    where s.state in ('approved', 'returned', 'refused') and not s.by_trust`,
  sample: sql`select 'sample', s.submitted_at, a.at, case when a.action = 'sample.reverted' then s.reason end,
      m.province_code, m.regency_code
    from audit_log a join submissions s on s.id = a.subject_id join makers m on m.id = s.maker_id
    where a.action in ('sample.kept', 'sample.reverted')`,
  claim: sql`select 'claim', (a.details->>'since')::timestamptz, a.at, a.details->>'reason',
      m.province_code, m.regency_code from audit_log a join makers m on m.id = a.maker_id
    where a.action in ('claim.verified', 'claim.paper-asked', 'claim.refused')`,
  endorsement: sql`select 'endorsement', (a.details->>'since')::timestamptz, a.at, a.details->>'reason',
      d.province_code, d.regency_code
    from audit_log a join endorsements e on e.id = a.subject_id join dutas d on d.id = e.duta_id
    where a.action in ('endorsement.public', 'endorsement.returned', 'endorsement.refused')`,
  guess: sql`select 'guess', g.since, g.settled_at, null, m.province_code, m.regency_code
    from shop_guesses g join makers m on m.id = g.maker_id where g.settled_by is not null`,
  synonym: sql`select 'synonym', y.created_at, y.decided_at, null, null::text, null::text
    from synonym_proposals y where y.decided_at is not null`,
  ownership: decidedReports('ownership', sql`r.kind = 'ownership' and r.finding is null and r.decided_at is not null`),
  report: decidedReports('report', sql`r.finding is not null`),
};

function decidedReports(kind: 'ownership' | 'report', where: SQL): SQL {
  return sql`select ${sql.raw(`'${kind}'`)}, r.created_at, r.decided_at, null, m.province_code, m.regency_code
    from reports r left join products p on r.subject = 'product' and p.id = r.subject_id
    left join makers m on m.id = case when r.subject = 'maker' then r.subject_id else p.maker_id end
    where r.state = 'closed' and ${where}`;
}

/** All that was decided at the desk. */
export const allDecided = sql.join(Object.values(decidedArms), sql` union all `);
