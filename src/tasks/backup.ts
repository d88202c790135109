import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { type Config, readConfig } from '#app/config.ts';
import type { Database } from '#domain/database.ts';
import { countMigrations, countPhotos, listTables, readOneState, readTable } from './backup-store.ts';
import { print, Refused, withServices } from './run-command.ts';

/** Of the first line of a backup. */
export const backupFormat = 'katalog-bbi-cadangan';

export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('Menyimpan seluruh isi basis data ke satu berkas (NDJSON, gzip); berkas foto tidak ikut')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const counts = await withServices(({ db, now }) => writeBackup(db, path, now()));
      const { rows, tables, photos } = counts;
      const said = [`Cadangan "${path}" berisi ${rows} baris dari ${tables} tabel.`, ...notHeld(photos, readConfig())];
      print(json, { ...counts, photos_held: false }, said.join(' '));
    });
}

/** What a backup has not got, and where it lies; nothing where there is none of it. */
export function notHeld(photos: number, { bucket, dataDir }: Pick<Config, 'bucket' | 'dataDir'>): string[] {
  if (photos === 0) return [];
  const place = bucket ? `wadah S3 "${bucket.bucket}"` : `folder "media" dan "originals" di ${dataDir}`;
  return [`Berkas dari ${photos} foto tidak ikut: salin juga ${place}.`];
}

interface Held {
  tables: number;
  rows: number;
  /** Told of in the rows; their files are not held. */
  photos: number;
}

/** Writes one unchanging state of the database; the file appears at `path` only when it is complete, and replaces none. */
export async function writeBackup(db: Database, path: string, now: Date): Promise<Held> {
  const target = resolve(path);
  if (existsSync(target)) throw new Refused(`"${path}" sudah ada dan tidak ditimpa. Pilih nama lain.`);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const counts = { tables: 0, rows: 0, photos: 0 };
  try {
    await readOneState(db, (tx) =>
      pipeline(Readable.from(linesOf(tx, now, counts)), createGzip(), createWriteStream(temporary, { mode: 0o600 })),
    );
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (/^(?:ENOENT|EACCES|EISDIR|ENOTDIR|ENOSPC|EROFS)$/.test(code)) {
      throw new Refused(`Cadangan tidak bisa ditulis ke "${path}" (${code}).`);
    }
    throw cause;
  }
  return counts;
}

async function* linesOf(tx: Database, now: Date, counts: Held): AsyncGenerator<string> {
  counts.photos = await countPhotos(tx);
  const migrations = await countMigrations(tx);
  yield `${JSON.stringify({ format: backupFormat, version: 1, migrations, created_at: now.toISOString() })}\n`;
  for (const table of await listTables(tx)) {
    counts.tables++;
    yield `${JSON.stringify({ $table: table })}\n`;
    for await (const rows of readTable(tx, table)) {
      counts.rows += rows.length;
      yield `${rows.join('\n')}\n`;
    }
  }
  yield `${JSON.stringify({ $end: counts.rows })}\n`;
}
