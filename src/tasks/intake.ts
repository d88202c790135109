import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import { openTableFile } from '#adapters/files/open-table-file.ts';
import { readIntakeRules } from '#app/content.ts';
import { intakeFile } from '#domain/intake/intake-file.ts';
import type { IntakeCounts, RowOutcome } from '#domain/intake/intake-outcome.ts';
import { type ColumnMap, parseColumnMap } from '#domain/intake/read-header.ts';
import { isRegionCode } from '#domain/intake/read-place.ts';
import { surveyFile } from '#domain/intake/table-rows.ts';
import { holdsCitizenNumber, holdsPhone } from '#domain/private-text.ts';
import { type Origin, origins } from '#domain/product/product.ts';
import { openRefusalSpool, openReport } from './intake-report.ts';
import { progressBar } from './progress-bar.ts';
import { Refused, withServices } from './run-command.ts';

interface IntakeFlags {
  region?: string;
  origin?: Origin;
  attestedBy?: string;
  map?: string;
  dryRun?: boolean;
  report?: string;
  json?: boolean;
}

const batchRows = 500;
const examplesOfACode = 3;

export function addIntake(program: Command): void {
  program
    .command('intake <file>')
    .description('Membawa masuk berkas produk (CSV, TSV, XLSX)')
    .option('--region <code>', 'kode Kemendagri untuk baris tanpa kota, misalnya 32 atau 32.05')
    .addOption(new Option('--origin <origin>', 'asal semua produk di berkas ini').choices(origins))
    .option('--attested-by <name>', 'siapa yang menyatakan asal itu; tampil untuk umum')
    .option('--map <file>', 'YAML atau JSON: isi → judul kolom, misalnya "name: Judul Barang"')
    .option('--dry-run', 'hitung saja, tanpa mengubah apa pun')
    .option('--report <file>', 'tulis akhir setiap baris sebagai CSV')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async (path: string, flags: IntakeFlags, command: Command) => {
      checkFlags(flags, command);
      await runIntake(path, flags);
    });
}

function checkFlags({ origin, attestedBy, region }: IntakeFlags, command: Command): void {
  const name = attestedBy?.trim() ?? '';
  if (origin && name === '')
    command.error('--origin perlu --attested-by: siapa yang menyatakan asalnya.', { exitCode: 2 });
  if (attestedBy !== undefined && !origin) command.error('--attested-by perlu --origin.', { exitCode: 2 });
  if (name.length > 120 || /\p{Cc}/u.test(name)) {
    command.error('--attested-by harus nama biasa, paling panjang 120 huruf.', { exitCode: 2 });
  }
  if (holdsCitizenNumber(name) || holdsPhone(name)) {
    command.error('--attested-by tampil untuk umum: tulis namanya saja, tanpa NIK atau nomor telepon.', {
      exitCode: 2,
    });
  }
  if (region !== undefined && !isRegionCode(region)) {
    command.error(`--region "${region}" bukan kode provinsi atau kabupaten/kota Kemendagri.`, { exitCode: 2 });
  }
}

async function runIntake(path: string, flags: IntakeFlags): Promise<void> {
  if (flags.report && resolve(flags.report) === resolve(path)) {
    throw new Refused('Laporan tidak boleh ditulis ke berkas produknya sendiri. Pilih nama lain untuk --report.');
  }
  const map = await readMap(flags.map);
  const file = await openTableFile(path);
  const rules = readIntakeRules();
  // Before the database is opened: a file that is refused whole leaves no trace.
  const survey = await surveyFile(file, rules, map);
  if (!survey.ok) throw new Refused(survey.refusal);
  const report = flags.report ? await openReport(flags.report) : null;
  const spool = await openRefusalSpool();
  const bar = progressBar('Baris', flags.json === true);
  const byCode = new Map<string, number>();
  const examples: RowOutcome[] = [];
  try {
    const counts = await withServices(async (services) => {
      const result = await intakeFile(services, {
        file,
        rules,
        map,
        survey: survey.value,
        runId: randomUUID(),
        options: {
          origin: flags.origin ?? null,
          attestedBy: flags.attestedBy?.trim() ?? null,
          regionCode: flags.region ?? null,
          dryRun: flags.dryRun === true,
          batchRows,
        },
        onOutcome: async (outcome) => {
          await report?.add(outcome);
          if (outcome.result !== 'refused') return;
          byCode.set(outcome.code, (byCode.get(outcome.code) ?? 0) + 1);
          await spool.add(outcome);
          if ((byCode.get(outcome.code) ?? 0) <= examplesOfACode) examples.push(outcome);
        },
        onProgress: bar.show,
      });
      if (!result.ok) throw new Refused(result.refusal);
      return result.value;
    });
    await report?.finish();
    bar.end();
    if (flags.json) await spool.printAfter(counts);
    else console.log([...examples.map(describe), summary(counts, byCode, flags)].join('\n'));
    if (counts.refused === counts.rows) process.exitCode = 1;
  } finally {
    bar.end();
    await report?.discard();
    await spool.discard();
  }
}

async function readMap(path: string | undefined): Promise<ColumnMap> {
  if (path === undefined) return new Map();
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused(`Peta kolom "${path}" tidak bisa dibaca.`);
  });
  let parsed: unknown;
  try {
    parsed = parse(text);
  } catch {
    throw new Refused(`Peta kolom "${path}" bukan YAML atau JSON yang benar.`);
  }
  const map = parseColumnMap(parsed);
  if (!map.ok) throw new Refused(map.refusal);
  return map.value;
}

function describe({ line, column, message }: RowOutcome): string {
  return `Baris ${line}${column ? `, kolom "${column}"` : ''}: ${message}`;
}

function summary(counts: IntakeCounts, byCode: Map<string, number>, { dryRun, report }: IntakeFlags): string {
  const codes = [...byCode].toSorted(([, a], [, b]) => b - a).map(([code, rows]) => `  ${rows} × ${code}`);
  return [
    dryRun ? 'Uji coba: tidak ada yang diubah.' : 'Selesai.',
    `${counts.rows} baris: ${counts.created} baru, ${counts.updated} diperbarui, ${counts.unchanged} tetap, ${counts.refused} ditolak.`,
    `${counts.drafts} di antaranya menunggu sebagai draf; ${counts.assumed} kota disimpulkan sebagai kota, bukan kabupaten.`,
    `Penjual dan pembuat: ${counts.makers.created} baru, ${counts.makers.matched} sudah dikenal.`,
    ...(codes.length > 0 ? ['Ditolak karena:', ...codes] : []),
    ...(report ? [`Laporan: ${report}`] : []),
  ].join('\n');
}
