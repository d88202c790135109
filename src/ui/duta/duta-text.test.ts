import { expect, test } from 'vitest';
import { dutaInitials, termWords } from './duta-text.ts';

test.each([
  ['Nama Pejabat, S.E., M.Si.', 'NP'],
  ['Dr. H. Nama Pejabat Panjang, M.A.', 'NP'],
  ['Nama', 'N'],
  ['', ''],
])('of "%s" the initials are %s: titles are none', (name, initials) => {
  expect(dutaInitials(name)).toBe(initials);
});

test('a term is told by its years, within one year by its days, and without an end by its beginning', () => {
  expect(termWords({ termFrom: '2021-02-26', termTo: '2024-02-25' }, 'id')).toBe('masa tugas 2021–2024');
  expect(termWords({ termFrom: '2021-02-26', termTo: '2021-12-31' }, 'id')).toContain('31\u00a0Des\u00a02021');
  expect(termWords({ termFrom: '2021-02-26', termTo: null }, 'id')).toBe('masa tugas sejak 2021');
});
