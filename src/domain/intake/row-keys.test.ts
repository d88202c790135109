import { expect, test } from 'vitest';
import { RowKeys } from './row-keys.ts';

test('a key answers with the line and the contents of its first row, also after the table has grown', () => {
  const keys = new RowKeys();
  for (let line = 1; line <= 40_000; line++) expect(keys.add(`k${line}`, `isi ${line}`, line)).toBe('first');
  expect(keys.add('k17', 'isi 17', 50_001)).toEqual({ line: 17, isEqual: true });
  expect(keys.add('k39999', 'lain', 50_002)).toEqual({ line: 39_999, isEqual: false });
});
