import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildIfStale } from '#app/build.ts';
import { chromiumPath } from './support/chromium.ts';
import { hasMeilisearch } from './support/meilisearch-process.ts';
import { hasPdftoppm } from './support/printed-page.ts';

/** The part of Vitest's JSON report that names what failed. */
interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}
/** The part of Playwright's JSON report that names what failed, and what passed only when tried again. */
interface PlaywrightSpec {
  file: string;
  title: string;
  tests: { status: string }[];
}
interface PlaywrightSuite {
  specs: PlaywrightSpec[];
  suites?: PlaywrightSuite[];
}

/** `npm test`: unit, store, contract and browser tests, then one line of counts. Arguments go to Vitest. */
const results = mkdtempSync(join(tmpdir(), 'katalog-tests-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const notes: string[] = [];
/** What did not pass at once, named again at the end, where somebody with only the end of a long log finds it. */
const namesOf = { failed: [] as string[], retried: [] as string[] };
let broken = false;

function run(module: string, args: string[], env: Record<string, string> = {}): void {
  const child = spawnSync(process.execPath, [module, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  if (child.status !== 0) broken = true;
}

function runVitest(): void {
  const file = join(results, 'vitest.json');
  run('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ]);
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  for (const { name, assertionResults, status, message } of report.testResults as VitestFile[]) {
    const path = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    namesOf.failed.push(
      ...failed.map((test) => `${path} › ${test.fullName}: ${test.failureMessages[0]?.split('\n')[0]}`),
    );
    if (status === 'failed' && failed.length === 0) namesOf.failed.push(`${path}: ${message}`);
  }
}

function runPlaywright(): void {
  const file = join(results, 'playwright.json');
  run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  if (!existsSync(file)) return;
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected;
  counts.skipped += stats.skipped;
  for (const { file: path, title, tests } of (suites as PlaywrightSuite[]).flatMap(specsOf)) {
    const name = `tests/e2e/${path} › ${title}`;
    if (tests.some(({ status }) => status === 'unexpected')) namesOf.failed.push(name);
    if (tests.some(({ status }) => status === 'flaky')) namesOf.retried.push(name);
  }
}

function specsOf({ specs, suites = [] }: PlaywrightSuite): PlaywrightSpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

// Once, before test files that need the site would build it side by side.
await buildIfStale();
runVitest();
if (existsSync(chromiumPath)) runPlaywright();
else notes.push('Browser tests were skipped: there is no Chromium. Run `apt-get install chromium`, then `npm test`.');
if (!hasPdftoppm) notes.push('Posters were not read from paper: run `apt-get install poppler-utils`, then `npm test`.');
if (!process.env.DATABASE_URL) {
  notes.push(
    'The PostgreSQL server suite was skipped, and with it races, kills and second processes: set DATABASE_URL to a server where databases may be created, then `npm test`.',
  );
}
if (!process.env.MEILI_HOST) {
  notes.push(
    'The Meilisearch suites were skipped: set MEILI_HOST and MEILI_ADMIN_KEY to a server of version 1.50, for its worker, `reindex` and `check` DATABASE_URL as well, then `npm test`.',
  );
}
if (!hasMeilisearch || !process.env.DATABASE_URL) {
  notes.push(
    'Tests that start and kill a Meilisearch of their own were skipped: put `meilisearch` 1.50 on PATH and set DATABASE_URL, then `npm test`.',
  );
}

for (const name of namesOf.failed) process.stdout.write(`Failed: ${name}\n`);
for (const name of namesOf.retried) process.stdout.write(`Passed only when tried again: ${name}\n`);
for (const note of notes) process.stdout.write(`${note}\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(broken || counts.failed > 0 || counts.passed === 0 ? 1 : 0);
