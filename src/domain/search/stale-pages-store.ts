import { sql } from 'drizzle-orm';
import type { Database } from '#domain/database.ts';

const channel = 'stale_pages';
// A payload of 8000 bytes or more is refused by PostgreSQL.
const tagsOfAPayload = 100;
const mostTagged = 100;

/**
 * Tells every process, when the transaction commits, which cached pages are stale: JSON arrays of tags. Above a
 * hundred changed things the tags are just `catalogue` and `everything`.
 */
export async function announceStalePages(tx: Database, tags: string[], changed: number): Promise<void> {
  const told = changed > mostTagged ? ['catalogue', 'everything'] : [...new Set([...tags, 'catalogue'])];
  for (let from = 0; from < told.length; from += tagsOfAPayload) {
    const payload = JSON.stringify(told.slice(from, from + tagsOfAPayload));
    await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
  }
}

/** Tells every process that answers of the outside index are others now: pages made since a change's commit hold old ones. */
export async function announceStaleSearches(db: Database): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, '["search"]')`);
}
