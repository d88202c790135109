import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { RowOutcome } from '#domain/intake/intake-outcome.ts';
import { Refused } from './run-command.ts';

/** A text file that is written beside its place and moved there when complete. */
export interface LineFile {
  write: (line: string) => Promise<void>;
  finish: () => Promise<void>;
  discard: () => Promise<void>;
}

const columns = ['line', 'result', 'column', 'code', 'message', 'name'] as const;

/** The report of an intake as CSV (UTF-8, for spreadsheets too); it appears at `path` only when it is complete. */
export async function openReport(path: string): Promise<{ add: (outcome: RowOutcome) => Promise<void> } & LineFile> {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await openLineFile(temporary).catch(() => {
    throw new Refused(`Laporan tidak bisa ditulis ke "${path}".`);
  });
  await file.write(`\ufeff${columns.join(',')}`);
  return {
    ...file,
    add: (outcome) => file.write(columns.map((column) => csvCell(outcome[column])).join(',')),
    finish: async () => {
      await file.finish();
      await rename(temporary, target).catch(() => {
        throw new Refused(`Laporan tidak bisa ditulis ke "${path}".`);
      });
    },
  };
}

/** A cell that no spreadsheet runs: what begins like a formula gets an apostrophe in front. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Refused rows wait on disk, not in memory, until the one line of JSON is written. */
export async function openRefusalSpool() {
  const dir = await mkdtemp(join(tmpdir(), 'katalog-'));
  const path = join(dir, 'refusals');
  const file = await openLineFile(path);
  return {
    add: ({ line, column, code, message }: RowOutcome) => file.write(JSON.stringify({ line, column, code, message })),
    printAfter: async (counts: object) => {
      await file.finish();
      process.stdout.write(`${JSON.stringify(counts).slice(0, -1)},"refusals":[`);
      let separator = '';
      for await (const line of createInterface({ input: createReadStream(path) })) {
        process.stdout.write(`${separator}${line}`);
        separator = ',';
      }
      process.stdout.write(']}\n');
    },
    discard: () => rm(dir, { recursive: true, force: true }),
  };
}

async function openLineFile(path: string): Promise<LineFile> {
  const stream = createWriteStream(path);
  await once(stream, 'open');
  let fault: Error | null = null;
  stream.on('error', (error) => {
    fault = error;
  });
  return {
    write: async (line) => {
      if (fault) throw new Refused(`Berkas "${path}" tidak bisa ditulis: ${fault.message}.`);
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    finish: async () => {
      stream.end();
      await finished(stream);
    },
    discard: async () => {
      stream.destroy();
      if (!stream.closed) await new Promise<void>((closed) => stream.once('close', () => closed()));
      await rm(path, { force: true });
    },
  };
}
