import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import type { Submission, SubmissionState } from './submission.ts';
import { submissions } from './submission-table.ts';
import type { EditedEntity } from './working-copy-store.ts';

const columns = {
  id: submissions.id,
  entity: submissions.entity,
  entityId: submissions.entityId,
  makerId: submissions.makerId,
  kind: submissions.kind,
  changes: submissions.changes,
  state: submissions.state,
  submittedAt: submissions.submittedAt,
  submittedBy: submissions.submittedBy,
  decidedAt: submissions.decidedAt,
  note: submissions.note,
  reason: submissions.reason,
  corrected: submissions.corrected,
  byTrust: submissions.byTrust,
  sample: submissions.sample,
};

/** Of two with the same turn the one that took the place of the other, which is withdrawn. */
const latestFirst = [desc(submissions.submittedAt), asc(eq(submissions.state, 'withdrawn')), desc(submissions.id)];

export async function findSubmission(db: Database, id: string): Promise<Submission | null> {
  return (await select(db, eq(submissions.id, id)))[0] ?? null;
}

/** The one that waits for this entity; null: none does. */
export async function findOpenSubmission(db: Database, entity: EditedEntity, id: string): Promise<Submission | null> {
  const ofEntity = and(eq(submissions.entity, entity), eq(submissions.entityId, id));
  return (await select(db, and(ofEntity, eq(submissions.state, 'open'))))[0] ?? null;
}

/** The latest of an entity, open or decided; null: never submitted. */
export async function findLatestSubmission(db: Database, entity: EditedEntity, id: string): Promise<Submission | null> {
  const ofEntity = and(eq(submissions.entity, entity), eq(submissions.entityId, id));
  const [row] = await db
    .select(columns)
    .from(submissions)
    .where(ofEntity)
    .orderBy(...latestFirst)
    .limit(1);
  return row ?? null;
}

/** Those of these makers that wait, oldest first. */
export function listOpenOfMakers(db: Database, makerIds: string[]): Promise<Submission[]> {
  return select(db, and(inArray(submissions.makerId, makerIds), eq(submissions.state, 'open')));
}

/** The latest of each thing of a maker, open or decided, by the id of the thing. */
export async function listLatestSubmissions(db: Database, makerId: string): Promise<Map<string, Submission>> {
  const rows = await db
    .selectDistinctOn([submissions.entityId], columns)
    .from(submissions)
    .where(eq(submissions.makerId, makerId))
    .orderBy(submissions.entityId, ...latestFirst);
  return new Map(rows.map((row) => [row.entityId, row]));
}

/** All that wait, oldest first. */
export function listOpenSubmissions(db: Database, limit: number): Promise<Submission[]> {
  return select(db, eq(submissions.state, 'open')).limit(limit);
}

export async function insertSubmission(
  tx: Database,
  submission: Omit<
    Submission,
    'id' | 'state' | 'decidedAt' | 'note' | 'reason' | 'corrected' | 'byTrust' | 'sample'
  > & {
    baseVersion: number;
  },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(submissions).values({ ...submission, id, state: 'open' });
  return id;
}

/** Puts another in the place of one that is open, with the same turn in the queue; answers its id. */
export async function replaceSubmission(
  tx: Database,
  open: Submission,
  changes: Submission['changes'],
  { decidedBy, now }: { decidedBy: string; now: Date },
): Promise<string> {
  const withdrawn = { state: 'withdrawn', decidedBy, decidedAt: now, toldAt: now } as const;
  const [replaced] = await tx
    .update(submissions)
    .set(withdrawn)
    .where(and(eq(submissions.id, open.id), eq(submissions.state, 'open')))
    .returning({ baseVersion: submissions.baseVersion });
  if (!replaced) throw new Error('A submission was decided behind its lock.');
  const { entity, entityId, makerId, kind, submittedBy, submittedAt } = open;
  return insertSubmission(tx, { entity, entityId, makerId, kind, submittedBy, submittedAt, changes, ...replaced });
}

/** Ends an open submission; answers false where it was not open any more. */
export async function closeSubmission(
  tx: Database,
  id: string,
  decision: { state: Exclude<SubmissionState, 'open'>; decidedBy: string | null; decidedAt: Date } & Partial<
    Pick<Submission, 'note' | 'reason' | 'corrected' | 'byTrust' | 'sample'> & { toldAt: Date }
  >,
): Promise<boolean> {
  const rows = await tx
    .update(submissions)
    .set(decision)
    .where(and(eq(submissions.id, id), eq(submissions.state, 'open')))
    .returning({ id: submissions.id });
  return rows.length > 0;
}

function select(db: Database, condition: SQL | undefined) {
  return db
    .select(columns)
    .from(submissions)
    .where(condition)
    .orderBy(asc(submissions.submittedAt), submissions.id)
    .$dynamic();
}
