import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Command } from 'commander';
import * as z from 'zod';
import { readConfig } from '#app/config.ts';
import type { Database } from '#domain/database.ts';
import { mendQueue } from '#domain/desk/mend-queue-store.ts';
import { forgetIndexBuild } from '#domain/search/index-build-store.ts';
import { refreshVocabulary } from '#domain/search/record-change-store.ts';
import { backupFormat, notHeld } from './backup.ts';
import { countMigrations, countPhotos, findFilledTable, insertTexts, listTables } from './backup-store.ts';
import { print, Refused, withServices } from './run-command.ts';

const headSchema = z.object({ format: z.literal(backupFormat), version: z.literal(1), migrations: z.int() });
const batchRows = 500;

export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('Mengisi basis data yang kosong dari sebuah cadangan')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { rows, photos } = await withServices(async ({ db }) => ({
        rows: await readBackup(db, path),
        photos: await countPhotos(db),
      }));
      const said = [`${rows} baris dipulihkan dari "${path}".`, ...notHeld(photos, readConfig())];
      print(json, { rows, photos }, said.join(' '));
    });
}

/** Puts a backup into an empty database of the same version, all of it or nothing. Answers the number of rows. */
export async function readBackup(db: Database, path: string): Promise<number> {
  await access(path, constants.R_OK).catch(() => {
    throw new Refused(`Cadangan "${path}" tidak bisa dibaca.`);
  });
  const rows = await db.transaction(async (tx) => {
    const tables = await listTables(tx);
    const filled = await findFilledTable(tx, tables);
    if (filled)
      throw new Refused(`Basis data ini sudah berisi (tabel "${filled}"). Pulihkan hanya ke basis data kosong.`);
    await forgetIndexBuild(tx);
    const restored = await fill(tx, new Set(tables), path);
    await mendQueue(tx);
    return restored;
  });
  await refreshVocabulary(db);
  return rows;
}

async function fill(tx: Database, tables: Set<string>, path: string): Promise<number> {
  let table: string | null = null;
  let waiting: string[] = [];
  let rows = 0;
  let isFirst = true;
  for await (const line of linesOf(path)) {
    if (isFirst) await checkHead(tx, line, path);
    else if (line.startsWith('{"$end":')) {
      await flush(tx, table, waiting);
      if (Number(line.slice(8, -1)) === rows) return rows;
      break;
    } else if (line.startsWith('{"$table":')) {
      await flush(tx, table, waiting);
      waiting = [];
      table = tableOf(line, tables, path);
    } else {
      rows++;
      if (waiting.push(line) === batchRows) {
        await flush(tx, table, waiting);
        waiting = [];
      }
    }
    isFirst = false;
  }
  throw new Refused(`Cadangan "${path}" terpotong. Tidak ada yang dipulihkan.`);
}

async function flush(tx: Database, table: string | null, rows: string[]): Promise<void> {
  if (table !== null) await insertTexts(tx, table, rows);
}

function tableOf(line: string, tables: Set<string>, path: string): string {
  const name = z.object({ $table: z.string() }).parse(JSON.parse(line)).$table;
  if (!tables.has(name)) throw new Refused(`Cadangan "${path}" memuat tabel "${name}" yang tidak dikenal versi ini.`);
  return name;
}

async function checkHead(tx: Database, line: string, path: string): Promise<void> {
  const head = headSchema.safeParse(parseOrNull(line));
  if (!head.success) throw new Refused(`"${path}" bukan cadangan katalog ini.`);
  const { migrations } = head.data;
  if (migrations !== (await countMigrations(tx))) {
    throw new Refused(
      `Cadangan "${path}" dari versi lain. Pulihkan dengan versi program yang membuatnya, lalu perbarui.`,
    );
  }
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const gunzip = createReadStream(path).pipe(createGunzip());
  try {
    // `readline` does not pass on errors of its input, so they are waited for beside its lines.
    const failed = new Promise<never>((_, reject) => gunzip.once('error', reject));
    failed.catch(() => undefined);
    const lines = createInterface({ input: gunzip })[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return;
      yield next.value;
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) {
      throw new Refused(`"${path}" bukan cadangan yang utuh. Tidak ada yang dipulihkan.`);
    }
    throw cause;
  } finally {
    gunzip.destroy();
  }
}
