import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readNationalSeries } from './national-series.ts';

const good = readFileSync('content/figures/umkm-digital.yaml', 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'angka-'));
afterAll(() => rmSync(dir, { recursive: true }));

function reading(source: string): () => unknown {
  writeFileSync(join(dir, 'deret.yaml'), source);
  return () => readNationalSeries(dir);
}
const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split('\n').length;

test('every figure of the series has a value, a date or none, a definition and a source', () => {
  const [series] = readNationalSeries();
  const recorded = series?.points.filter(({ charted }) => charted).map(({ date_label: at, value }) => [at, value]);
  expect(recorded).toEqual([
    ['akhir 2020', 11.7],
    ['akhir 2021', 17.2],
    ['2024', 25],
  ]);
  expect(series?.targets.filter(({ charted }) => charted).map(({ value }) => value)).toEqual([11.7, 17.8, 23.9, 30]);
});

test('the path of the target is the recorded total and 6.1 million a year', () => {
  const [series] = readNationalSeries();
  const path = series?.targets.filter(({ charted }) => charted).map(({ value }) => value) ?? [];
  const steps = path.slice(1).map((value, at) => Math.round((value - (path[at] ?? 0)) * 10) / 10);
  expect(steps).toEqual([6.1, 6.1, 6.1]);
});

test.each([
  ['a value', '    value: 17.2\n', 'points.3.value'],
  ['a source', '    source: mnews\n', 'points.0.source'],
  ['a date', "    date: '2021-12-31'\n", 'context.1.date'],
  ['a definition', '    definition: Jumlah seluruh UMKM di platform digital.\n', 'points.2.definition'],
])('a figure without %s stops the build with its file and line', (_what, line, path) => {
  expect(reading(good.replace(line, ''))).toThrow(new RegExp(`content/figures/deret\\.yaml:\\d+: ${path}`));
});

test('a source that the file does not name, and a point of the chart without a date, are refused at their line', () => {
  const line = lineOf('    source: kompas-tv-2023');
  expect(reading(good.replace('source: kompas-tv-2023', 'source: entah'))).toThrow(
    `deret.yaml:${line}: points.5.source`,
  );
  expect(reading(good.replace("date: '2024'\n    date_label", 'date: null\n    date_label'))).toThrow(
    'charted without a date',
  );
  expect(reading('title: "belum selesai')).toThrow('content/figures/deret.yaml');
});
