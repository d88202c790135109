import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotOpenDatabase } from './cannot-open-database.ts';

/** Another process has the embedded database. */
export class DatabaseInUse extends CannotOpenDatabase {
  override name = 'DatabaseInUse';
  constructor(directory: string) {
    super(
      `Basis data tertanam di ${directory} sedang dipakai proses lain. Hentikan situs itu lebih dulu, atau pakai PostgreSQL dengan DATABASE_URL.`,
    );
  }
}

/**
 * Takes the operating system's lock on `directory`: PGlite has none, and two processes on it lose data.
 * SQLite holds it in exclusive mode; it falls with the process, also on SIGKILL. Keep the returned reference.
 */
export function lockDirectory(directory: string): { release: () => void } {
  const lock = openLock(directory);
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive');
  } catch (cause) {
    lock.close();
    if (cause instanceof Error && /database is locked|busy/i.test(cause.message)) throw new DatabaseInUse(directory);
    throw cause;
  }
  return { release: () => lock.close() };
}

function openLock(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true });
    return new DatabaseSync(`${directory}.lock`);
  } catch (cause) {
    throw new CannotOpenDatabase(`Berkas tidak bisa ditulis di ${dirname(directory)}. Pilih DATA_DIR lain.`, { cause });
  }
}
