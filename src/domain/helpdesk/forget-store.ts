import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { consultationFiles, consultationMessages, consultations } from './helpdesk-table.ts';

const nobody = { userId: null, name: null, email: null, phone: null };

/** Requests of an account: sent while signed in, or with its mail address. */
function ofAccount({ id, email }: { id: string; email: string | null }) {
  return email === null
    ? eq(consultations.userId, id)
    : or(eq(consultations.userId, id), eq(consultations.email, email));
}

/** Files of all requests of an account. */
export function listFilesOf(
  db: Database,
  account: { id: string; email: string | null },
): Promise<{ id: string; contentType: string }[]> {
  return db
    .select({ id: consultationFiles.id, contentType: consultationFiles.contentType })
    .from(consultationFiles)
    .innerJoin(consultationMessages, eq(consultationMessages.id, consultationFiles.messageId))
    .innerJoin(consultations, eq(consultations.id, consultationMessages.consultationId))
    .where(ofAccount(account))
    .orderBy(consultationFiles.id);
}

/** Leaves of an account's requests their number, topic, place, states and dates: no words, no files, nobody to reach. */
export async function forgetConsultations(
  tx: Database,
  account: { id: string; email: string | null },
  now: Date,
): Promise<void> {
  const rows = await tx.select({ id: consultations.id }).from(consultations).where(ofAccount(account));
  const ids = rows.map(({ id }) => id);
  const messages = tx
    .select({ id: consultationMessages.id })
    .from(consultationMessages)
    .where(inArray(consultationMessages.consultationId, ids));
  await tx.delete(consultationFiles).where(inArray(consultationFiles.messageId, messages));
  await tx.update(consultationMessages).set({ body: '' }).where(inArray(consultationMessages.consultationId, ids));
  const closedAt = sql`coalesce(${consultations.closedAt}, ${now.toISOString()}::timestamptz)`;
  await tx
    .update(consultations)
    .set({ ...nobody, state: 'done', closedAt })
    .where(inArray(consultations.id, ids));
}

/** Forgets who is to be reached about requests that were done before `before`. Answers of how many. */
export async function forgetContacts(db: Database, before: Date): Promise<number> {
  const rows = await db
    .update(consultations)
    .set({ name: null, email: null, phone: null })
    .where(
      and(
        eq(consultations.state, 'done'),
        lt(consultations.closedAt, before),
        or(isNotNull(consultations.name), isNotNull(consultations.email), isNotNull(consultations.phone)),
      ),
    )
    .returning({ id: consultations.id });
  return rows.length;
}
