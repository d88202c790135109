import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readElectionWindows } from './election-windows.ts';

const whole = `sample: false
region: '34'
offices: [regional-head]
from: 2020-01-01
to: 2020-01-31
source:
  name: Contoh
  date: 2020-01-01
`;

function readingOf(text: string) {
  const dir = mkdtempSync(join(tmpdir(), 'katalog-pemilu-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'uji.yaml'), text);
  return () => readElectionWindows(dir);
}

test('the windows of the site are whole, and its sample withholds nothing', () => {
  expect(readElectionWindows().every(({ sample }) => sample)).toBe(true);
});

test.each([
  ['source:\n  name: Contoh\n  date: 2020-01-01\n', '', 'content/pemilu/uji.yaml:1: source'],
  ['  date: 2020-01-01\n', '', 'content/pemilu/uji.yaml:7: source.date'],
  ['from: 2020-01-01\n', '', 'content/pemilu/uji.yaml:1: from'],
  ['to: 2020-01-31', 'to: 2019-01-31', 'content/pemilu/uji.yaml:5: to'],
  ['regional-head', 'raja', 'content/pemilu/uji.yaml:3: offices.0'],
])('a window with %j as %j stops the build and says where: %s', (part, changed, told) => {
  expect(readingOf(whole)).not.toThrow();
  expect(readingOf(whole.replace(part, changed))).toThrow(told);
});
