import { desc, eq, sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { ok, type Result } from '#domain/result.ts';
import { type Entity, queueAgain } from './outbox-store.ts';
import { checkGroup, type GroupRefusal, mergeGroups } from './synonym-group.ts';
import { synonymGroups } from './synonym-group-table.ts';
import { queryWords } from './synonyms.ts';

/** Every process that searches listens here and compiles its synonyms anew. */
export const synonymsChannel = 'synonyms';

export interface SynonymGroup {
  id: string;
  terms: string[];
  createdAt: Date;
}

/** The groups that were added, the newest first. */
export function listSynonymGroups(db: Database): Promise<SynonymGroup[]> {
  return db.select().from(synonymGroups).orderBy(desc(synonymGroups.createdAt), synonymGroups.id);
}

/** The groups that searches use: those of the content (`own`), with the added ones. */
export async function readSynonymGroups(db: Database, own: string[][]): Promise<string[][]> {
  const added = await listSynonymGroups(db);
  return mergeGroups(
    own,
    added.toReversed().map(({ terms }) => terms),
  );
}

/** Adds a group beside those of the content (`own`) and tells every process, or says why it cannot be. */
export function addSynonymGroup(
  db: Database,
  terms: string[],
  { own, id, now }: { own: string[][]; id: string; now: Date },
): Promise<Result<SynonymGroup, GroupRefusal>> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table synonym_groups in exclusive mode`);
    const checked = checkGroup(terms, await readSynonymGroups(tx, own));
    if (!checked.ok) return checked;
    const group = { id, terms: checked.value, createdAt: now };
    await tx.insert(synonymGroups).values(group);
    await announceSynonyms(tx, group.terms, now);
    return ok(group);
  });
}

/** Whether there was such an added group; it is gone now. */
export function removeSynonymGroup(db: Database, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [removed] = await tx.delete(synonymGroups).where(eq(synonymGroups.id, id)).returning();
    if (removed) await announceSynonyms(tx, removed.terms, now);
    return removed !== undefined;
  });
}

/** An outside index knows a term of several words as one word of the documents that hold it: they are sent anew. */
async function announceSynonyms(tx: Database, terms: string[], now: Date): Promise<void> {
  for (const entity of ['product', 'maker'] as const) {
    const ids = await findHolding(tx, entity, terms.map(queryWords));
    if (ids.length > 0) await queueAgain(tx, entity, ids, now);
  }
  await tx.execute(sql`select pg_notify(${synonymsChannel}, '')`);
}

/** Those whose search row holds every word of one of the phrases; single words change no document. */
async function findHolding(tx: Database, entity: Entity, phrases: string[][]): Promise<string[]> {
  const long = phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.join(' '));
  const rows = await queryRows<{ id: string }>(
    tx,
    sql`select distinct ${sql.identifier(`${entity}_id`)} as id from ${sql.identifier(`${entity}_search`)},
        unnest(${sql.param(long)}::text[]) as term where document @@ plainto_tsquery('simple', term)`,
  );
  return rows.map(({ id }) => id);
}
