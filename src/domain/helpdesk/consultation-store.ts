import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { Consultation, Message } from './consultation.ts';
import { consultationFiles, consultationMessages, consultations } from './helpdesk-table.ts';
import type { SentFile } from './sent-files.ts';

export const publicColumns = {
  id: consultations.id,
  number: consultations.number,
  topic: consultations.topic,
  provinceCode: consultations.provinceCode,
  regencyCode: consultations.regencyCode,
  state: consultations.state,
  dueAt: consultations.dueAt,
  escalatedAt: consultations.escalatedAt,
  createdAt: consultations.createdAt,
  closedAt: consultations.closedAt,
};

/** A request with who is to be reached, and who looks after it. */
export interface KeptConsultation extends Consultation {
  name: string | null;
  email: string | null;
  phone: string | null;
  userId: string | null;
  ownerId: string | null;
}

const keptColumns = {
  ...publicColumns,
  name: consultations.name,
  email: consultations.email,
  phone: consultations.phone,
  userId: consultations.userId,
  ownerId: consultations.ownerId,
};

/** Adds a request with the next number; within a transaction, or two would get the same. */
export async function insertConsultation(
  tx: Database,
  consultation: Omit<typeof consultations.$inferInsert, 'number'>,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('consultations.number'))`);
  const number = sql`(select coalesce(max(${consultations.number}), 0) + 1 from ${consultations})`;
  await tx.insert(consultations).values({ ...consultation, number });
}

/** Adds words to a request, with the files that came with them; answers their id. */
export async function insertMessage(
  tx: Database,
  message: Omit<typeof consultationMessages.$inferInsert, 'id'>,
  files: readonly SentFile[] = [],
): Promise<string> {
  const id = randomUUID();
  await tx.insert(consultationMessages).values({ id, ...message });
  const rows = files.map(({ bytes, ...file }) => ({
    ...{ ...file, messageId: id, sizeBytes: bytes.length, createdAt: message.createdAt },
  }));
  if (rows.length > 0) await tx.insert(consultationFiles).values(rows);
  return id;
}

export async function findConsultation(db: Database, id: string): Promise<KeptConsultation | null> {
  const [row] = await db.select(keptColumns).from(consultations).where(eq(consultations.id, id));
  return row ?? null;
}

/** The same, held until the transaction ends. */
export async function lockConsultation(tx: Database, id: string): Promise<KeptConsultation | null> {
  const [row] = await tx.select(keptColumns).from(consultations).where(eq(consultations.id, id)).for('update');
  return row ?? null;
}

export async function changeConsultation(
  tx: Database,
  id: string,
  change: Partial<typeof consultations.$inferInsert>,
): Promise<void> {
  await tx.update(consultations).set(change).where(eq(consultations.id, id));
}

/** What was said about a request, the oldest first. */
export async function listMessages(db: Database, consultationId: string): Promise<Message[]> {
  const rows = await db
    .select()
    .from(consultationMessages)
    .where(eq(consultationMessages.consultationId, consultationId))
    .orderBy(consultationMessages.createdAt, consultationMessages.id);
  const files = await db
    .select({
      id: consultationFiles.id,
      messageId: consultationFiles.messageId,
      contentType: consultationFiles.contentType,
      sizeBytes: consultationFiles.sizeBytes,
    })
    .from(consultationFiles)
    .innerJoin(consultationMessages, eq(consultationMessages.id, consultationFiles.messageId))
    .where(eq(consultationMessages.consultationId, consultationId))
    .orderBy(consultationFiles.id);
  const byMessage = Map.groupBy(files, ({ messageId }) => messageId);
  return rows.map(({ id, kind, body, state, createdAt }) => ({
    ...{ id, kind, body, state, createdAt },
    files: byMessage.get(id) ?? [],
  }));
}

/** Requests of an account, the latest first. */
export function listOwnConsultations(db: Database, userId: string): Promise<Consultation[]> {
  return db
    .select(publicColumns)
    .from(consultations)
    .where(eq(consultations.userId, userId))
    .orderBy(sql`${consultations.createdAt} desc`, consultations.id)
    .limit(20);
}

/** A file of a request; null: it has none with this id. */
export async function findFile(
  db: Database,
  { consultationId, fileId }: { consultationId: string; fileId: string },
): Promise<{ id: string; contentType: string } | null> {
  const [row] = await db
    .select({ id: consultationFiles.id, contentType: consultationFiles.contentType })
    .from(consultationFiles)
    .innerJoin(consultationMessages, eq(consultationMessages.id, consultationFiles.messageId))
    .where(and(eq(consultationFiles.id, fileId), eq(consultationMessages.consultationId, consultationId)));
  return row ?? null;
}
