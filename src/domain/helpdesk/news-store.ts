import { and, eq, isNull, sql } from 'drizzle-orm';
import { users } from '#domain/account/account-table.ts';
import { type Database, queryRows } from '#domain/database.ts';
import type { Consultation } from './consultation.ts';
import { publicColumns } from './consultation-store.ts';
import { consultationMessages, consultations } from './helpdesk-table.ts';
import type { HelpdeskNews } from './news.ts';

type Row = Omit<HelpdeskNews, 'dueAt'> & { dueAt: string | Date };

/** What was written since and has not been mailed, the oldest first. */
export async function listUntoldNews(db: Database, since: Date, limit: number): Promise<HelpdeskNews[]> {
  const rows = await queryRows<Row>(
    db,
    sql`select m.id as "messageId", c.id as "consultationId", m.kind, m.body, c.number, c.topic, m.state,
          c.due_at as "dueAt", coalesce(c.email, u.email) as email
        from consultation_messages m join consultations c on c.id = m.consultation_id
        left join users u on u.id = c.user_id
        where m.told_at is null and m.kind in ('opening', 'answer') and m.body <> ''
          and m.created_at >= ${since.toISOString()}::timestamptz
        order by m.created_at, m.id limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt) }));
}

/** Takes news for mailing; answers false where another process did. */
export async function takeNews(db: Database, messageId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(consultationMessages)
    .set({ toldAt: now })
    .where(and(eq(consultationMessages.id, messageId), isNull(consultationMessages.toldAt)))
    .returning({ id: consultationMessages.id });
  return rows.length > 0;
}

/** Gives back what could not be mailed. */
export async function giveNewsBack(db: Database, messageId: string): Promise<void> {
  await db.update(consultationMessages).set({ toldAt: null }).where(eq(consultationMessages.id, messageId));
}

const isUntoldLate = (now: Date) =>
  and(
    eq(consultations.state, 'received'),
    isNull(consultations.escalatedAt),
    sql`${consultations.dueAt} <= ${now.toISOString()}::timestamptz`,
  );

/** Requests that are late and of which no admin knows yet, the oldest first. */
export function listUntoldLate(db: Database, now: Date, limit: number): Promise<Consultation[]> {
  return db
    .select(publicColumns)
    .from(consultations)
    .where(isUntoldLate(now))
    .orderBy(consultations.dueAt, consultations.id)
    .limit(limit);
}

/** Takes a late request for telling the admins; answers false where another process did, or it was answered. */
export async function takeLate(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(consultations)
    .set({ escalatedAt: now })
    .where(and(eq(consultations.id, id), isUntoldLate(now)))
    .returning({ id: consultations.id });
  return rows.length > 0;
}

export async function giveLateBack(db: Database, id: string): Promise<void> {
  await db.update(consultations).set({ escalatedAt: null }).where(eq(consultations.id, id));
}

/** Admins who read mail, with the region that each answers for. */
export async function listAdmins(db: Database): Promise<{ email: string; regionCode: string | null }[]> {
  const rows = await db
    .select({ email: users.email, regionCode: users.regionCode })
    .from(users)
    .where(eq(users.role, 'admin'))
    .orderBy(users.id);
  return rows.flatMap(({ email, regionCode }) => (email === null ? [] : [{ email, regionCode }]));
}
