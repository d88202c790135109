import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { openTableFile } from '#adapters/files/open-table-file.ts';
import { writeRows } from './intake-rows.ts';

interface Progress {
  done: number;
  rssBytes: number;
}

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, out: { type: 'string' } } });
const rows = Number(values.rows);
const dir = await mkdtemp(join(tmpdir(), 'bench-intake-'));
try {
  const path = join(dir, 'baris.csv');
  await writeRows(path, rows);
  const intake = await runIntake(path);
  const copy = await copyRows(path);
  const result = {
    bench: 'intake',
    rows,
    intake: { ...intake, rows_per_second: Math.round(rows / intake.seconds) },
    baseline: { name: 'COPY of the same parsed rows into one plain table on PGlite', ...copy },
    ratio_to_baseline: Number((rows / intake.seconds / copy.rows_per_second).toFixed(3)),
  };
  console.log(`intake: ${result.intake.rows_per_second} rows/s (${intake.seconds.toFixed(1)} s, ${rows} rows)`);
  console.log(`baseline (${result.baseline.name}): ${copy.rows_per_second} rows/s; ratio ${result.ratio_to_baseline}`);
  console.log(
    `resident memory: ${intake.rss_mb_at_10k} MB at row 10,000, ${intake.rss_mb_at_end} MB at the end, peak ${intake.rss_mb_peak} MB; growth ${intake.rss_growth_percent} %`,
  );
  if (values.out) await writeFile(values.out, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await rm(dir, { recursive: true, force: true });
}

/** The command as a person runs it, on a fresh embedded database; time runs from its first row to its last. */
async function runIntake(path: string) {
  const env = { ...process.env, DATA_DIR: join(dir, 'data'), DATABASE_URL: '' };
  const args = ['intake', path, '--origin', 'dibuat', '--attested-by', 'Uji banding', '--json'];
  const script = join(import.meta.dirname, '../../src/tasks/catalog.ts');
  const child = fork(script, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const samples: (Progress & { atMs: number })[] = [];
  child.on('message', (progress: Progress) => samples.push({ ...progress, atMs: performance.now() }));
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((ended) => child.on('exit', ended));
  const { refusals: _refusals, ...counts } = JSON.parse(output);
  const [first] = samples;
  const last = samples.at(-1);
  if (code !== 0 || counts.created !== rows || !first || !last)
    throw new Error(`Intake ended wrongly (${code}): ${output.slice(0, 500)}`);
  const early = samples.find(({ done }) => done >= Math.min(10_000, rows)) ?? last;
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  return {
    // The first sample comes after the first batch: its rows are taken off both sides.
    seconds: ((last.atMs - first.atMs) / 1_000) * (rows / Math.max(1, last.done - first.done)),
    rss_mb_at_10k: megabytes(early.rssBytes),
    rss_mb_at_end: megabytes(last.rssBytes),
    rss_mb_peak: megabytes(Math.max(...samples.map(({ rssBytes }) => rssBytes))),
    rss_growth_percent: Math.round((last.rssBytes / early.rssBytes - 1) * 100),
    counts,
  };
}

async function copyRows(path: string) {
  const client = await PGlite.create({ dataDir: join(dir, 'plain') });
  await client.exec('create table plain (a text, b text, c text, d text, e text, f text, g text)');
  const started = performance.now();
  let lines: string[] = [];
  const flush = async () => {
    await client.query("copy plain from '/dev/blob'", [], { blob: new Blob([lines.join('')]) });
    lines = [];
  };
  for await (const { cells } of (await openTableFile(path)).rows()) {
    lines.push(`${cells.join('\t')}\n`);
    if (lines.length === 5_000) await flush();
  }
  if (lines.length > 0) await flush();
  const seconds = (performance.now() - started) / 1_000;
  await client.close();
  return { seconds, rows_per_second: Math.round(rows / seconds) };
}
