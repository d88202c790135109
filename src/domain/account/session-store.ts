import { and, desc, eq, gt, lte, ne } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { sessions } from './account-table.ts';

/** A place where somebody is signed in, as its owner sees it. */
export interface OpenSession {
  id: string;
  userAgent: string | null;
  since: Date;
}

/** Where somebody is signed in, the latest first. */
export function listSessions(db: Database, userId: string, now: Date): Promise<OpenSession[]> {
  return db
    .select({ id: sessions.id, userAgent: sessions.userAgent, since: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), sessions.id);
}

/** Ends one of the user's own sessions; false: it is not theirs, or ended before. */
export async function deleteSession(db: Database, userId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of a user but `keptId`; null: all. */
export async function deleteSessions(db: Database, userId: string, keptId: string | null): Promise<void> {
  const others = keptId === null ? undefined : ne(sessions.id, keptId);
  await db.delete(sessions).where(and(eq(sessions.userId, userId), others));
}

/** Rows of sessions that nobody will ask for again. */
export async function deleteEndedSessions(db: Database, userId: string, now: Date): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, now)));
}
