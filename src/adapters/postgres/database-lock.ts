import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Thrown when another process has the embedded database; the message is for the person who started this one. */
export class DatabaseInUse extends Error {
  constructor(directory: string) {
    super(
      `Basis data tertanam di ${directory} sedang dipakai proses lain. Hentikan situs itu lebih dulu, atau pakai PostgreSQL dengan DATABASE_URL.`,
    );
    this.name = 'DatabaseInUse';
  }
}

/**
 * Takes the operating system's lock on `directory`: PGlite has none, and two processes on it lose data.
 * SQLite holds it in exclusive mode; it falls with the process, also on SIGKILL. Keep the returned reference.
 */
export function lockDirectory(directory: string): { release: () => void } {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(`${directory}.lock`);
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive');
  } catch (cause) {
    lock.close();
    if (cause instanceof Error && /database is locked|busy/i.test(cause.message)) throw new DatabaseInUse(directory);
    throw cause;
  }
  return { release: () => lock.close() };
}
