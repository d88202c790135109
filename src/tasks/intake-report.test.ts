import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { csvCell, openReport } from './intake-report.ts';

const dir = mkdtempSync(join(tmpdir(), 'laporan-'));
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['=a,"b"', `"'=a,""b"""`],
  ['biasa', 'biasa'],
  ['a, b', '"a, b"'],
])('no spreadsheet runs a cell of the report: %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('a report stands at its place only when it is complete', async () => {
  const path = join(dir, 'laporan.csv');
  const report = await openReport(path);
  await report.add({ line: 2, result: 'refused', column: 'Harga', code: 'price-zero', message: 'Nol.', name: 'Kopi' });
  expect(readdirSync(dir)).not.toContain('laporan.csv');
  await report.finish();
  expect(readdirSync(dir)).toEqual(['laporan.csv']);
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffline,result,column,code,message,name\n2,refused,Harga,price-zero,Nol.,Kopi\n',
  );
});

test('a report given up leaves nothing behind', async () => {
  const before = readdirSync(dir);
  const report = await openReport(join(dir, 'batal.csv'));
  await report.discard();
  expect(readdirSync(dir)).toEqual(before);
});
