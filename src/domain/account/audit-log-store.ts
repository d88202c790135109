import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { auditLog } from './account-table.ts';
import type { Actor, Role } from './actor.ts';

/** Values of a thing that may stand in the log. */
export type LoggedValues = Record<string, string | number | boolean | null>;

/** What was done, in a verb of its room: `user.role`, `maker.handover`. */
export interface Act {
  /** Null: the site itself, or a command on its machine. */
  actor: Actor | null;
  action: string;
  subject: (typeof auditLog.$inferInsert)['subject'];
  subjectId: string;
  /** Whose thing it is: the maker may read it. */
  makerId?: string | null;
  /** Done for the maker by somebody else. */
  onBehalf?: boolean;
  /** Codes, states and names of fields: never a mail address, never what somebody typed. */
  details?: LoggedValues;
  /** States, codes, numbers and days that it changed, as they were and as they are. */
  before?: LoggedValues;
  after?: LoggedValues;
}

/** Writes an act into the log; belongs into the transaction that does it. */
export async function recordAct(db: Database, act: Act, now: Date): Promise<void> {
  await db.insert(auditLog).values({
    id: randomUUID(),
    at: now,
    actorId: act.actor?.userId ?? null,
    actorRole: act.actor?.role ?? 'system',
    action: act.action,
    subject: act.subject,
    subjectId: act.subjectId,
    makerId: act.makerId ?? null,
    onBehalf: act.onBehalf ?? false,
    details: act.details ?? {},
    before: act.before ?? null,
    after: act.after ?? null,
    requestId: act.actor?.requestId ?? null,
  });
}

export interface RecordedAct {
  at: Date;
  actorId: string | null;
  actorRole: Role | 'system';
  action: string;
  subject: Act['subject'];
  subjectId: string;
  onBehalf: boolean;
  details: LoggedValues;
  before: LoggedValues | null;
  after: LoggedValues | null;
}

/** What was done to a maker and its things, the latest first. */
export function listActs(
  db: Database,
  makerId: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<RecordedAct[]> {
  return db
    .select({
      at: auditLog.at,
      actorId: auditLog.actorId,
      actorRole: auditLog.actorRole,
      action: auditLog.action,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      onBehalf: auditLog.onBehalf,
      details: auditLog.details,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .where(eq(auditLog.makerId, makerId))
    .orderBy(desc(auditLog.at), auditLog.id)
    .limit(limit)
    .offset(offset);
}
