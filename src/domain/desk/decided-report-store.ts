import { and, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import type { ReportAnswer, ReportFinding } from '#domain/moderation/report.ts';
import { reports } from '#domain/moderation/report-table.ts';

/** Ends a report with what was found; answers false where it was ended before. */
export async function closeReport(
  tx: Database,
  id: string,
  decision: { finding: ReportFinding; answer: string; attesters: string[]; decidedBy: string | null; decidedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({ ...decision, state: 'closed' })
    .where(and(eq(reports.id, id), eq(reports.state, 'open')))
    .returning({ id: reports.id });
  return rows.length > 0;
}

const answerColumns = sql`r.id, r.subject, coalesce(p.name, m.name) as name, r.reason, r.created_at as "createdAt",
  r.finding, r.answer, r.decided_at as "decidedAt"`;
const answered = sql`reports r left join products p on r.subject = 'product' and p.id = r.subject_id
  left join makers m on r.subject = 'maker' and m.id = r.subject_id`;

type Row = Omit<ReportAnswer, 'createdAt' | 'decidedAt'> & {
  createdAt: string | Date;
  decidedAt: string | Date | null;
};

/** What became of a report, for whoever knows its id: nothing of who sent it, nor of what they wrote. */
export async function findReportAnswer(db: Database, id: string): Promise<ReportAnswer | null> {
  const [row] = await queryRows<Row>(
    db,
    sql`select ${answerColumns} from ${answered} where r.id = ${id} and r.user_id is null`,
  );
  return row ? withDates(row) : null;
}

/** Reports decided since `since` whose senders are still to be written to. */
export async function listUntoldReports(
  db: Database,
  since: Date,
  limit: number,
): Promise<(ReportAnswer & { contact: string })[]> {
  const rows = await queryRows<Row & { contact: string }>(
    db,
    sql`select ${answerColumns}, r.contact from ${answered}
      where r.finding is not null and r.told_at is null and r.decided_at >= ${since.toISOString()} and r.contact like '%@%'
      order by r.decided_at, r.id limit ${limit}`,
  );
  return rows.map((row) => ({ ...withDates(row), contact: row.contact }));
}

function withDates<T extends Row>(row: T): T & { createdAt: Date; decidedAt: Date | null } {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
  };
}
