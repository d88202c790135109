import { and, eq, ne, or, sql } from 'drizzle-orm';
import { users } from '#domain/account/account-table.ts';
import type { Database } from '#domain/database.ts';
import type { ListedConsultation } from './consultation.ts';
import { publicColumns } from './consultation-store.ts';
import { consultationMessages, consultations } from './helpdesk-table.ts';

const openingWords = sql<string>`coalesce((select left(m.body, 120) from ${consultationMessages} m
  where m.consultation_id = ${consultations.id} and m.kind = 'opening'), '')`;

/** Requests of a region (null: of all, and those of none): whose turn is the team's first, by when they are due. */
export function listDeskConsultations(
  db: Database,
  regionCode: string | null,
  { isDone, limit }: { isDone: boolean; limit: number },
): Promise<ListedConsultation[]> {
  const inRegion =
    regionCode === null
      ? undefined
      : or(eq(consultations.provinceCode, regionCode), eq(consultations.regencyCode, regionCode));
  const order = isDone
    ? [sql`${consultations.closedAt} desc`, consultations.id]
    : [sql`${consultations.state} <> 'received'`, consultations.dueAt, consultations.id];
  return db
    .select({
      ...publicColumns,
      name: consultations.name,
      owner: users.email,
      words: openingWords,
    })
    .from(consultations)
    .leftJoin(users, eq(users.id, consultations.ownerId))
    .where(and(inRegion, isDone ? eq(consultations.state, 'done') : ne(consultations.state, 'done')))
    .orderBy(...order)
    .limit(limit);
}

/** Where answers to a request go, and who looks after it. */
export async function findAddresses(
  db: Database,
  id: string,
): Promise<{ answersTo: string | null; owner: string | null }> {
  const emailOf = (column: typeof consultations.userId | typeof consultations.ownerId) =>
    sql<string | null>`(select u.email from ${users} u where u.id = ${column})`;
  const [row] = await db
    .select({
      answersTo: sql<string | null>`coalesce(${consultations.email}, ${emailOf(consultations.userId)})`,
      owner: emailOf(consultations.ownerId),
    })
    .from(consultations)
    .where(eq(consultations.id, id));
  return row ?? { answersTo: null, owner: null };
}
