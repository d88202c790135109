import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';
import { ok, type Result } from '#domain/result.ts';
import { announceStalePages } from './stale-pages-store.ts';
import { checkGroup, type GroupRefusal, mergeGroups } from './synonym-group.ts';
import { synonymGroups } from './synonym-group-table.ts';

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
    await announceSynonyms(tx);
    return ok(group);
  });
}

/** Whether there was such an added group; it is gone now. */
export function removeSynonymGroup(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const removed = await tx.delete(synonymGroups).where(eq(synonymGroups.id, id)).returning({ id: synonymGroups.id });
    if (removed.length > 0) await announceSynonyms(tx);
    return removed.length > 0;
  });
}

async function announceSynonyms(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_notify(${synonymsChannel}, '')`);
  await announceStalePages(tx, [], 1);
}
