import { jakartaDay } from '#domain/calendar-day.ts';
import { isFrozen } from '#domain/moderation/attester-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { refreshVocabulary } from '#domain/search/record-change-store.ts';
import type { Services } from '#domain/services.ts';
import type { Candidate, RowRefusal } from './candidate.ts';
import { type IntakeCounts, type IntakeOptions, noCounts, type RowOutcome } from './intake-outcome.ts';
import type { IntakeRules } from './intake-rules.ts';
import { analyzeFilled, countRun, lockIntake, startRun } from './intake-store.ts';
import type { Missing } from './merge-candidate.ts';
import type { ColumnMap, Header } from './read-header.ts';
import { placeReader } from './read-place.ts';
import { type RowContext, readRow } from './read-row.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { RowKeys } from './row-keys.ts';
import { type TableFile, type TableRow, UnreadableFile } from './table-file.ts';
import { dataRows, type Survey } from './table-rows.ts';
import { type Decision, type RunMemory, takeBatch } from './take-batch.ts';

type IntakeServices = Pick<Services, 'db' | 'categories' | 'now'>;

export interface IntakeWork {
  file: TableFile;
  rules: IntakeRules;
  map: ColumnMap;
  /** Of this very file, by `surveyFile`. */
  survey: Survey;
  options: IntakeOptions;
  /** Of the row in `intake_runs`. */
  runId: string;
  /** Each row's end, in the file's order, after its batch was written. */
  onOutcome: (outcome: RowOutcome) => void | Promise<void>;
  onProgress: (rows: number, totalRows: number) => void;
}

interface Run {
  work: IntakeWork;
  services: IntakeServices;
  context: RowContext;
  keys: RowKeys;
  memory: RunMemory;
  counts: IntakeCounts;
}

/** New rows after which the planner's counts are renewed; then at each fourfold. */
const firstAnalyzedAt = 2_000;

/** A row that was read, and what is known of its end before the catalogue is asked. */
type ReadRow = { row: TableRow; name: string } & ({ candidate: Candidate } | { decision: Decision });

/**
 * Takes a surveyed file of products in: batch by batch, each in one transaction, so that a killed run leaves whole rows
 * and can be run again. The refusal, a sentence in Indonesian, comes where the file changed since its survey, or where
 * too much of what its attester stands for was found untrue.
 */
export async function intakeFile(services: IntakeServices, work: IntakeWork): Promise<Result<IntakeCounts, string>> {
  const { file, rules, map, options } = work;
  const { header, rows: totalRows, fileNamesKabupaten } = work.survey;
  const { origin, attestedBy, regionCode } = options;
  if (attestedBy !== null && (await isFrozen(services.db, attestedBy))) return fail(frozenSentence(attestedBy));
  const placeOf = placeReader({ fileNamesKabupaten, regionCode });
  const context = { header, rules, categories: services.categories, placeOf, origin };
  const counts = noCounts();
  const memory = { makersSeen: new RowKeys(), makersRaised: new RowKeys(), makers: counts.makers };
  const run: Run = { work, services, context, keys: new RowKeys(), memory, counts };
  if (!options.dryRun) await startRun(services.db, work.runId, file.name, options, services.now());
  let analyzeAt = firstAnalyzedAt;
  try {
    for await (const batch of inBatches(dataRows(file, rules, map), options.batchRows)) {
      await takeRows(run, batch);
      if (!options.dryRun && counts.created >= analyzeAt) {
        await analyzeFilled(services.db);
        analyzeAt = counts.created * 4;
      }
      work.onProgress(counts.rows, totalRows);
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) return fail(cause.message);
    throw cause;
  }
  if (!options.dryRun) {
    await refreshVocabulary(services.db);
    await countRun(services.db, work.runId, counts, services.now());
  }
  return ok(counts);
}

function frozenSentence(attester: string): string {
  return `Berkas atas nama ${attester} ditahan: dua laporan tentang asal produknya terbukti. Admin membukanya lagi setelah diperiksa.`;
}

async function takeRows(run: Run, rows: TableRow[]): Promise<void> {
  const { services, work, memory, counts } = run;
  const { dryRun, origin, attestedBy } = work.options;
  const read = rows.map((row) => readAgainstFile(run, row));
  const candidates = read.flatMap((entry) => ('candidate' in entry ? [entry.candidate] : []));
  const now = services.now();
  const facts = { origin, attestedBy, now, today: jakartaDay(now), categories: services.categories };
  const outcomes: RowOutcome[] = [];
  const settle = (decisions: Decision[]) => {
    let next = 0;
    for (const entry of read) {
      const decision = 'candidate' in entry ? (decisions[next++] as Decision) : entry.decision;
      outcomes.push(outcomeOf(entry, decision, run.context.header));
      count(counts, decision, 'candidate' in entry && entry.candidate.placeAssumed);
    }
  };
  if (dryRun) settle(await takeBatch(services.db, candidates, facts, memory, true));
  else {
    await services.db.transaction(async (tx) => {
      await lockIntake(tx);
      settle(await takeBatch(tx, candidates, facts, memory, false));
      await countRun(tx, work.runId, counts, null);
    });
  }
  for (const outcome of outcomes) await work.onOutcome(outcome);
}

function readAgainstFile({ context, keys }: Run, row: TableRow): ReadRow {
  const name = row.cells[context.header.get('name')?.index ?? -1] ?? '';
  const read = readRow(row, context);
  if (!read.ok) return { row, name, decision: { result: 'refused', refusal: read.refusal } };
  // Picture addresses are kept but never shown: a repeat that differs in nothing else says nothing else.
  const { line: _line, images: _images, ...content } = read.value;
  const earlier = keys.add(read.value.identity, JSON.stringify(content), row.line);
  if (earlier === 'first') return { row, name, candidate: read.value };
  if (earlier.isEqual) return { row, name, decision: { result: 'unchanged', state: 'published', missing: [] } };
  const refusal: RowRefusal = { code: 'repeated-differently', field: 'name', detail: String(earlier.line) };
  return { row, name, decision: { result: 'refused', refusal } };
}

const missingNames: Record<Missing, string> = {
  price: 'harga',
  maker: 'penjual atau pembuat',
  region: 'daerah',
  origin: 'asal dan yang menyatakannya',
  category: 'kategori',
};

function outcomeOf(entry: ReadRow, decision: Decision, header: Header): RowOutcome {
  const { name, row } = entry;
  if (decision.result === 'refused') {
    const { refusal } = decision;
    const column = header.get(refusal.field)?.title ?? '';
    const message = refusalSentence(refusal, column);
    return { line: row.line, result: 'refused', column, code: refusal.code, message, name };
  }
  const said = { line: row.line, result: decision.result, column: '', code: '', message: '', name };
  if (decision.state !== 'draft') return said;
  const remark = 'candidate' in entry ? entry.candidate.placeRemark : null;
  const missing = decision.missing.map((what) => missingNames[what]).join(', ');
  return {
    ...said,
    code: 'draft',
    message: `Menunggu sebagai draf; belum ada: ${missing}${remark ? ` (${remark})` : ''}.`,
  };
}

function count(counts: IntakeCounts, decision: Decision, isAssumed: boolean): void {
  counts.rows++;
  counts[decision.result]++;
  if (decision.result === 'refused') return;
  if (decision.state === 'draft' && decision.result !== 'unchanged') counts.drafts++;
  if (isAssumed) counts.assumed++;
}

async function* inBatches(rows: AsyncIterable<{ row: TableRow }>, size: number): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const { row } of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
