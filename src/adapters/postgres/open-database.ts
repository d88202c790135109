import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import type { Database } from '#domain/database.ts';
import { CannotOpenDatabase } from './cannot-open-database.ts';
import { lockDirectory } from './database-lock.ts';
import { listenOnServer } from './server-listener.ts';
import { processLocks, type SessionLock, tryServerLock } from './session-lock.ts';

const migrationsFolder = join(import.meta.dirname, 'migrations');
const statementTimeoutMs = 15_000;

export interface OpenDatabase {
  db: Database;
  /** Embedded (PGlite): this process alone has it. */
  embedded: boolean;
  migrate: () => Promise<void>;
  /** Calls `heard` with each payload of a channel; `lost` after a gap in which some may have been missed. */
  listen: (channel: string, heard: (payload: string) => void, lost: () => void) => Promise<void>;
  /** A lock among all processes on this database; null: it is taken. */
  lock: (name: string) => Promise<SessionLock | null>;
  /** The server's connections, for libraries that bring their own queries; null when embedded. */
  pool: pg.Pool | null;
  close: () => Promise<void>;
}

/** Opens PGlite in `directory` behind the OS lock; throws `DatabaseInUse` when another process has it. */
export async function openEmbedded(directory: string): Promise<OpenDatabase> {
  const lock = lockDirectory(directory);
  try {
    const database = await openPglite(directory);
    return {
      ...database,
      close: async () => {
        await database.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** PGlite in memory, for tests and throw-away work. */
export function openInMemory(): Promise<OpenDatabase> {
  return openPglite(undefined);
}

async function openPglite(directory: string | undefined): Promise<OpenDatabase> {
  const client = await PGlite.create({ ...(directory ? { dataDir: directory } : {}), extensions: { pg_trgm } });
  const db = drizzlePglite({ client });
  return {
    db: db as unknown as Database,
    embedded: true,
    migrate: () => migratePglite(db, { migrationsFolder }),
    listen: async (channel, heard) => {
      await client.listen(channel, heard);
    },
    lock: processLocks(),
    pool: null,
    close: () => client.close(),
  };
}

/** Opens a pool on a PostgreSQL server (15 or later). */
export function openServer(url: string, poolSize = 10): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, statement_timeout: statementTimeoutMs });
  const listeners: { close: () => void }[] = [];
  // An idle connection that breaks is replaced by the pool; the query that needs one reports what is wrong.
  pool.on('error', () => undefined);
  const db = drizzlePg({ client: pool });
  return {
    db: db as unknown as Database,
    embedded: false,
    migrate: async () => {
      await reachServer(pool, url);
      await migratePg(db, { migrationsFolder });
    },
    listen: async (channel, heard, lost) => {
      listeners.push(await listenOnServer(url, channel, heard, lost));
    },
    lock: (name) => tryServerLock(url, name),
    pool,
    close: async () => {
      for (const listener of listeners) listener.close();
      await pool.end();
    },
  };
}

async function reachServer(pool: pg.Pool, url: string): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    const sentence = `Server PostgreSQL di ${new URL(url).host} tidak bisa dimasuki${code}. Periksa DATABASE_URL.`;
    throw new CannotOpenDatabase(sentence, { cause });
  }
}
