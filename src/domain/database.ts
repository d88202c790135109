import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A connection or an open transaction, on PGlite or a PostgreSQL server alike. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Runs hand-written SQL; both drivers answer `{ rows }`, which drizzle's common type leaves open. */
export async function queryRows<Row>(db: Database, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as unknown as { rows: Row[] };
  return result.rows;
}

/** Throws where the database does not answer. */
export async function askForLife(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}
