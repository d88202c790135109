import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';

const batchRows = 500;

/** How many migrations a database has: a backup fits only where it is the same. */
export async function countMigrations(db: Database): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return row?.count ?? 0;
}

/** How many pictures a database speaks of; their files lie elsewhere. */
export async function countPhotos(db: Database): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from media where storage_key is not null or original_key is not null`,
  );
  return row?.count ?? 0;
}

/** Runs `read` on one unchanging state of the database, whatever is written meanwhile. */
export function readOneState<T>(db: Database, read: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** The tables of the catalogue, each after those that it refers to. What is known of an index elsewhere is none of it, nor is the queue. */
export async function listTables(db: Database): Promise<string[]> {
  const rows = await queryRows<{ name: string; refersTo: string[] }>(
    db,
    sql`select c.relname as name, coalesce((select json_agg(distinct f.relname) from pg_constraint k
          join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid), '[]'::json) as "refersTo"
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('index_build', 'rebuild_changes', 'waiting_cases')
        order by c.relname`,
  );
  const ordered: string[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      ({ name, refersTo }) => !ordered.includes(name) && refersTo.every((other) => ordered.includes(other)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...ready.map(({ name }) => name));
  }
  return ordered;
}

/** The rows of a table as JSON texts, batch by batch. Texts, since JavaScript would round large numbers. */
export async function* readTable(tx: Database, table: string): AsyncGenerator<string[]> {
  await tx.execute(
    sql`declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sql.identifier(table)} t`,
  );
  for (;;) {
    const rows = await queryRows<{ row: string }>(tx, sql.raw(`fetch ${batchRows} from backup_rows`));
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await tx.execute(sql`close backup_rows`);
}

/** The first table that holds anything; null: the database is empty. */
export async function findFilledTable(db: Database, tables: string[]): Promise<string | null> {
  for (const table of tables) {
    const rows = await queryRows(db, sql`select 1 from ${sql.identifier(table)} limit 1`);
    if (rows.length > 0) return table;
  }
  return null;
}

/** Puts rows, as JSON texts, into a table. */
export async function insertTexts(tx: Database, table: string, rows: string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into ${sql.identifier(table)}
    select * from jsonb_populate_recordset(null::${sql.identifier(table)}, ${`[${rows.join(',')}]`}::jsonb)`);
}
