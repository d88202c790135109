import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

/** Tables that hold any of these texts in any column. */
export async function tablesHolding(db: Database, texts: string[]): Promise<string[]> {
  const tables = await queryRows<{ name: string }>(
    db,
    sql`select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const pattern = texts.join('|');
    const rows = await queryRows(db, sql`select 1 from ${sql.identifier(name)} t where t::text ~ ${pattern} limit 1`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
