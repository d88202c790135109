import { readCategories, readIntakeRules } from '#app/content.ts';
import type { Database } from '#domain/database.ts';
import { intakeFile } from '#domain/intake/intake-file.ts';
import type { IntakeCounts, IntakeOptions, RowOutcome } from '#domain/intake/intake-outcome.ts';
import type { TableFile } from '#domain/intake/table-file.ts';
import { surveyFile } from '#domain/intake/table-rows.ts';

const rules = readIntakeRules();
const categories = readCategories();
let runs = 0;

/** A file of these rows, the first being its header. */
export function aFile(rows: string[][]): TableFile {
  return {
    name: 'uji.csv',
    rows: async function* () {
      for (const [index, cells] of rows.entries()) yield { line: index + 1, sheet: 0, cells };
    },
  };
}

export const attested = { origin: 'dibuat', attestedBy: 'Dinas Uji' } as const;

/** Runs an intake and answers its counts and the end of each row; throws where the whole file is refused. */
export async function runIntake(
  db: Database,
  file: TableFile,
  options: Partial<IntakeOptions> = attested,
  now = new Date('2026-03-01T03:00:00Z'),
): Promise<{ counts: IntakeCounts; outcomes: RowOutcome[] }> {
  const map = new Map();
  const survey = await surveyFile(file, rules, map);
  if (!survey.ok) throw new Error(survey.refusal);
  const outcomes: RowOutcome[] = [];
  const result = await intakeFile(
    { db, categories, now: () => now },
    {
      file,
      rules,
      map,
      survey: survey.value,
      runId: `uji-${process.pid}-${runs++}`,
      options: { origin: null, attestedBy: null, regionCode: null, dryRun: false, batchRows: 100, ...options },
      onOutcome: (outcome) => {
        outcomes.push(outcome);
      },
      onProgress: () => undefined,
    },
  );
  if (!result.ok) throw new Error(result.refusal);
  return { counts: result.value, outcomes };
}
