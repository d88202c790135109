import { sql } from 'drizzle-orm';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openInMemory, openServer } from '#adapters/postgres/open-database.ts';

/** A migrated, empty database for one test file: PGlite in memory, or a fresh schema of the server at `DATABASE_URL`. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  const database = url ? await openFreshServerDatabase(url) : await openInMemory();
  await database.migrate();
  return database;
}

/** A database of its own on the test server, dropped when closed. */
export async function openFreshServerDatabase(url: string): Promise<OpenDatabase & { url: string }> {
  const name = `uji_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = openServer(url, 1);
  await admin.db.execute(sql.raw(`create database ${name}`));
  const ownUrl = new URL(url);
  ownUrl.pathname = `/${name}`;
  const database = openServer(ownUrl.href);
  return {
    ...database,
    url: ownUrl.href,
    close: async () => {
      await database.close();
      await admin.db.execute(sql.raw(`drop database ${name} with (force)`));
      await admin.close();
    },
  };
}
